import type { Measure } from '../../records/measure.ts';
import type { Metric } from '../../records/metric.ts';
import type { Section } from '../../records/section.ts';
import type { Document } from '../document.ts';
import type { FoundMetric } from '../metrics/read-metrics.ts';

/** A found metric and the records it stands in. */
export interface PlacedMetric {
  metric: FoundMetric;
  section: number | null;
  measure: number | null;
}

export function linkMetrics(
  document: Document,
  placed: readonly PlacedMetric[],
  sections: readonly Section[],
  measures: readonly Measure[],
): Metric[] {
  void sections;
  void measures;
  return placed.map(({ metric, section, measure }) => ({
    start: metric.start,
    end: metric.end,
    text: document.text.slice(metric.start, metric.end),
    value: metric.value,
    valueMax: metric.valueMax,
    unit: metric.unitText,
    qualifier: metric.qualifier,
    label: metric.label,
    indicator: null,
    relation: null,
    parent: null,
    section,
    measure,
  }));
}
