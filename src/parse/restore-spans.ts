import type { ParsedReport, Source } from '../records/parsed-report.ts';
import type { Span } from '../records/span.ts';
import type { CleanText } from './clean-text.ts';

/** Puts the records of a clean text back to their places in the source; what quotes the source quotes it as it stands. */
export function restoreSpans(report: Omit<ParsedReport, 'source'>, clean: CleanText, source: Source): ParsedReport {
  if (clean.text === source.text) return { source, ...report };
  const restore = <T extends Span>(record: T): T => ({ ...record, ...clean.toSource(record) });
  const quote = ({ start, end }: Span): string => source.text.slice(start, end);
  return {
    source,
    report: report.report,
    sections: report.sections.map(restore),
    measures: report.measures.map(restore),
    shortcomings: report.shortcomings.map(restore).map((found) => ({ ...found, statement: quote(found) })),
    metrics: report.metrics.map(restore).map((found) => ({ ...found, text: quote(found) })),
    citations: report.citations.map((citation) => ({ ...citation, places: citation.places.map(restore) })),
    problems: report.problems.map(restore),
  };
}
