import type { RegionTable } from '../knowledge/region-table.ts';
import type { Given } from '../records/given.ts';
import type { PageFacts } from '../records/page-facts.ts';
import type { ParsedReport, Source } from '../records/parsed-report.ts';
import type { Problem } from '../records/problem.ts';
import type { Span } from '../records/span.ts';
import { findTitles, readCitations } from './citations.ts';
import { cleanText } from './clean-text.ts';
import { type Document, readDocument } from './document.ts';
import { readClosing } from './front-matter/closing.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import type { Decision } from './metrics/candidate.ts';
import { readMetrics } from './metrics/read-metrics.ts';
import { classify } from './outline/classify.ts';
import { type Outline, readOutline } from './outline/read-outline.ts';
import { restoreSpans } from './restore-spans.ts';
import { readStatements } from './statements/read-statements.ts';
import { toRecords } from './to-records.ts';

export type { Decision };

/** What is known of a report besides its text, and who is told how it is read. */
export interface ParseOptions {
  /** What whoever imports it knows of it: goes before what the text says. */
  given?: Given | null;
  /** What its page states outside of the text: fills what the text leaves open. */
  page?: PageFacts | null;
  /** Told what became of each number, and by which rule. */
  onDecision?: (decision: Decision) => void;
}

/** Text in front of the first section that speaks: titles and tables of the page do not. */
const speaks = (folded: string, { start, end }: Span): boolean =>
  end - start >= 20 && /[,。;]/.test(folded.slice(start, end));

/** The paragraphs in which metrics stand: the preamble's, then each section's own, behind their headings' markers. */
function textParagraphs({ folded }: Document, { preamble, sections }: Outline): Span[] {
  const found = preamble.filter((span) => speaks(folded, span));
  for (const { heading, paragraphs } of sections) {
    for (const paragraph of paragraphs) {
      // 一、办理情况 全年受理12件: what white space alone parts from the heading is none of its words
      const isSpaced =
        paragraph.start === heading.start &&
        heading.textStart < paragraph.end &&
        /^\s+$/.test(folded.slice(heading.end, heading.textStart));
      if (isSpaced)
        found.push({ start: heading.start, end: heading.end }, { start: heading.textStart, end: paragraph.end });
      else found.push(paragraph);
    }
  }
  return found;
}

function oddities({ text }: Document, sections: number): Problem[] {
  const problems: Problem[] = [];
  const whole = { start: 0, end: text.length };
  if (text.trim() === '') problems.push({ code: 'EMPTY_TEXT', message: 'The text is empty.', ...whole });
  else if (sections === 0) problems.push({ code: 'NO_SECTIONS', message: 'No headings were found.', ...whole });
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    problems.push({
      code: 'REPLACEMENT_CHARACTER',
      message: 'Characters were lost before the text came here.',
      start: lost,
      end: lost + 1,
    });
  }
  return problems;
}

/**
 * Reads a report: text in, records out. Pure and synchronous, in time linear in the length of the text; never throws
 * on a document, what is odd about it becomes a problem.
 *
 * @param source the text that all spans refer to, and where it came from
 * @param regions the divisions that can report
 * @example parseReport(source, loadRegions(), { given: { periodYear: 2022, regionCode: '140522', body: null } })
 */
export function parseReport(
  source: Source,
  regions: RegionTable,
  { given = null, page = null, onDecision }: ParseOptions = {},
): ParsedReport {
  const clean = cleanText(source.text);
  const document = readDocument(clean.text);
  const closing = readClosing(document);
  const outline = readOutline(document, closing.start);
  const classes = classify(document, outline.sections);
  const front = readFrontMatter(document, outline, closing, regions, { given, page });
  const statements = readStatements(document.folded, outline.sections, classes);
  const { titles, problems } = findTitles(document);
  // of a text that was clean all places are the source's
  const decided =
    onDecision === undefined || clean.text === source.text
      ? onDecision
      : (decision: Decision) => onDecision({ ...decision, ...clean.toSource(decision) });
  const metrics = readMetrics(document, textParagraphs(document, outline), titles, decided);
  const report = {
    report: front.report,
    ...toRecords(document, { outline, classes, statements, metrics, reporting: front.report.region?.name ?? null }),
    citations: readCitations(document, titles),
    problems: [
      ...oddities(document, outline.sections.length),
      ...front.problems,
      ...outline.problems,
      ...problems,
    ].sort((one, other) => one.start - other.start),
  };
  return restoreSpans(report, clean, source);
}
