import type { Measure } from '../../records/measure.ts';
import type { Metric } from '../../records/metric.ts';
import type { Section } from '../../records/section.ts';
import { fold } from '../../text/fold.ts';
import type { Document } from '../document.ts';
import type { FoundMetric } from '../metrics/read-metrics.ts';
import { contextOf } from './context.ts';
import { indicatorOf } from './indicator.ts';
import { relate } from './relations.ts';

/** A found metric and the records it stands in. */
export interface PlacedMetric {
  metric: FoundMetric;
  section: number | null;
  measure: number | null;
}

/** Decides indicator, relation and parent of each metric; what is planned is no figure of the period and has no indicator. */
export function linkMetrics(
  document: Document,
  placed: readonly PlacedMetric[],
  sections: readonly Section[],
  measures: readonly Measure[],
): Metric[] {
  const { text, folded } = document;
  const described = placed.map(({ metric, section }, index) => {
    const previous = placed[index - 1]?.metric;
    const next = placed[index + 1]?.metric;
    const neighbours = { previous: previous?.end ?? 0, next: next?.start ?? folded.length };
    const context = contextOf(document, metric, neighbours, section, sections);
    const from = previous && previous.paragraph === metric.paragraph ? previous.end : context.sentenceStart;
    return {
      ...context,
      headings: fold(context.headings),
      label: fold(metric.label),
      unit: folded.slice(metric.unit.start, metric.unit.end),
      value: Math.abs(metric.value),
      own: metric.own,
      elliptic: metric.elliptic,
      paragraph: metric.paragraph,
      gap: folded.slice(from, metric.start),
      before: folded.slice(context.clauseStart, metric.start),
      behind: folded.slice(metric.end, context.clauseStart + context.reach.length),
    };
  });
  const relations = relate(described);
  return placed.map(({ metric, section, measure }, index) => ({
    start: metric.start,
    end: metric.end,
    text: text.slice(metric.start, metric.end),
    value: metric.value,
    valueMax: metric.valueMax,
    unit: metric.unitText,
    qualifier: metric.qualifier,
    label: metric.label,
    indicator: measure !== null && measures[measure]!.status === 'PLANNED' ? null : indicatorOf(described[index]!),
    ...relations[index]!,
    section,
    measure,
  }));
}
