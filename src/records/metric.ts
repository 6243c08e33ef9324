import type { Span } from './span.ts';

/** How exact the stated number is: 约/近, 余/多/以上, 不超过/以内, 至少/不少于, or else. */
export const QUALIFIERS = ['EXACT', 'ABOUT', 'MORE_THAN', 'AT_MOST', 'AT_LEAST', 'OTHER'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** How a metric hangs on another: 其中, 同比, 完成目标任务, 占比, a rate computed from a count beside it, or else. */
export const METRIC_RELATIONS = ['PART_OF', 'YOY_CHANGE', 'TARGET_COMPLETION', 'SHARE_OF', 'RATE_OF', 'OTHER'] as const;
export type MetricRelation = (typeof METRIC_RELATIONS)[number];

/**
 * How near the words are by which an indicator was told: HIGH, what is measured says it (标签); MEDIUM, the clause around the
 * number has to be read too (分句); LOW, the rest of the sentence or the headings above it too (上下文); or else, by no words.
 */
export const INDICATOR_CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW', 'OTHER'] as const;
export type IndicatorConfidence = (typeof INDICATOR_CONFIDENCES)[number];

/** Why a metric has the indicator it has. */
export interface IndicatorBasis {
  /** Name of the rule that told it, of two that told parts of it both: `LITIGATION_LOSS_RATE/1`, `A/1+B/1`. */
  rule: string;
  confidence: IndicatorConfidence;
}

/** A quantity that the report states about the reporting body's work or its results: a number with a unit. */
export interface Metric extends Span {
  /** Number, multiplier, qualifier and unit exactly as they stand: `56万余元`. */
  text: string;
  /** With 万/亿 applied (560000); negative where the text says that it fell against another period. */
  value: number;
  /** The upper bound of a range, else null. */
  valueMax: number | null;
  /** The classifier or unit as written, without 万, 亿, 余, 多: `户`, `%`, `工作日`. */
  unit: string;
  qualifier: Qualifier;
  /** What is measured, in the text's own words. */
  label: string;
  /** Id of the indicator catalogue, or null where none fits. */
  indicator: string | null;
  /** Why it is that one; null where there is none, absent or null where whoever parsed the report does not say. */
  indicatorBasis?: IndicatorBasis | null;
  relation: MetricRelation | null;
  /** Index of the metric it hangs on in the report's list. */
  parent: number | null;
  /** Index of the section it stands in; null in the preamble. */
  section: number | null;
  /** Index of the measure it stands in, or null. */
  measure: number | null;
}
