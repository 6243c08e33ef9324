import type { Measure } from '../records/measure.ts';
import type { Metric } from '../records/metric.ts';
import type { Section } from '../records/section.ts';
import type { Shortcoming } from '../records/shortcoming.ts';
import type { Span } from '../records/span.ts';
import type { Document } from './document.ts';
import { linkMetrics } from './link/link-metrics.ts';
import type { FoundMetric } from './metrics/read-metrics.ts';
import type { Classification } from './outline/classify.ts';
import type { Outline } from './outline/read-outline.ts';
import { indexAround } from './spans.ts';
import type { Statements } from './statements/read-statements.ts';

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

/** Turns what the stages found into records: slices of the source, themes of statements, links between metrics. */
export function toRecords(document: Document, { outline, classes, statements, metrics, reporting }: Parts): Records {
  const { text, folded } = document;
  const sections = outline.sections.map(
    ({ marker, depth, heading, start, end, parent }, index): Section => ({
      marker,
      depth,
      heading: text.slice(heading.start, heading.end),
      start,
      end,
      parent,
      role: classes[index]!.role,
      theme: classes[index]!.theme,
    }),
  );
  const measures = statements.measures.map(
    ({ start, end, lead, status, section }): Measure => ({
      start,
      end,
      lead: text.slice(lead.start, lead.end),
      status,
      theme: document.themes.of(lead, end) ?? classes[section]!.leaning,
      section,
    }),
  );
  const shortcomings = statements.shortcomings.map(
    ({ start, end, section, topic }): Shortcoming => ({
      start,
      end,
      statement: text.slice(start, end),
      theme:
        document.themes.of(firstSentence(folded, { start, end }), end) ??
        (topic === undefined ? null : document.themes.of({ start: topic, end: start })) ??
        classes[section]!.leaning,
      section,
    }),
  );
  const placed = metrics.map((metric) => ({
    metric,
    section: indexAround(sections, metric.start),
    measure: indexAround(measures, metric.start),
  }));
  return {
    sections,
    measures,
    shortcomings,
    metrics: linkMetrics(document, placed, { sections, measures, reporting }),
  };
}
