import type { Measure } from '../records/measure.ts';
import type { Metric } from '../records/metric.ts';
import type { Section } from '../records/section.ts';
import type { Shortcoming } from '../records/shortcoming.ts';
import type { Span } from '../records/span.ts';
import type { Document } from './document.ts';
import { linkMetrics } from './link/link-metrics.ts';
import type { FoundMetric } from './metrics/read-metrics.ts';
import type { Classification } from './outline/classify.ts';
import type { Outline, OutlineSection } from './outline/read-outline.ts';
import { indexAround } from './spans.ts';
import type { FoundMeasure } from './statements/measures.ts';
import type { Statements } from './statements/read-statements.ts';
import type { FoundShortcoming } from './statements/shortcomings.ts';

interface Parts {
  outline: Outline;
  classes: readonly Classification[];
  statements: Statements;
  metrics: readonly FoundMetric[];
  /** Name of the division that reports, folded; null where it is not known. */
  reporting: string | null;
}

interface Records {
  sections: Section[];
  measures: Measure[];
  shortcomings: Shortcoming[];
  metrics: Metric[];
}

function firstSentence(folded: string, { start, end }: Span): Span {
  const stop = folded.slice(start, end).search(/[。;]/);
  return { start, end: stop < 0 ? end : start + stop };
}

function sectionRecords(
  { text }: Document,
  sections: readonly OutlineSection[],
  classes: readonly Classification[],
): Section[] {
  const records: Section[] = [];
  for (let i = 0; i < sections.length; i++) {
    const { marker, depth, heading, start, end, parent } = sections[i]!;
    const { role, theme } = classes[i]!;
    records.push({ marker, depth, heading: text.slice(heading.start, heading.end), start, end, parent, role, theme });
  }
  return records;
}

function measureRecords(
  { text, themes }: Document,
  measures: readonly FoundMeasure[],
  classes: readonly Classification[],
): Measure[] {
  const records: Measure[] = [];
  for (const { start, end, lead, status, section } of measures) {
    const theme = themes.of(lead, end) ?? classes[section]!.leaning;
    records.push({ start, end, lead: text.slice(lead.start, lead.end), status, theme, section });
  }
  return records;
}

function shortcomingRecords(
  { text, folded, themes }: Document,
  shortcomings: readonly FoundShortcoming[],
  classes: readonly Classification[],
): Shortcoming[] {
  return shortcomings.map(({ start, end, section, topic }) => ({
    start,
    end,
    statement: text.slice(start, end),
    theme:
      themes.of(firstSentence(folded, { start, end }), end) ??
      (topic === undefined ? null : themes.of({ start: topic, end: start })) ??
      classes[section]!.leaning,
    section,
  }));
}

/** Turns what the stages found into records: slices of the source, themes of statements, links between metrics. */
export function toRecords(document: Document, { outline, classes, statements, metrics, reporting }: Parts): Records {
  const sections = sectionRecords(document, outline.sections, classes);
  const measures = measureRecords(document, statements.measures, classes);
  const placed = metrics.map((metric) => ({
    metric,
    section: indexAround(sections, metric.start),
    measure: indexAround(measures, metric.start),
  }));
  return {
    sections,
    measures,
    shortcomings: shortcomingRecords(document, statements.shortcomings, classes),
    metrics: linkMetrics(document, placed, { sections, measures, reporting }),
  };
}
