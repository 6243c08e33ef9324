import type { Metric } from '../../src/records/metric.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import type { Span } from '../../src/records/span.ts';
import type { GoldMetric, GoldReport } from './gold-report.ts';
import { normalForm, same } from './normal-form.ts';
import { intersectionOverUnion, pair, shareOfShorter } from './pairing.ts';
import type { ScoreCard } from './score-card.ts';

type Note = (what: string, detail: string) => void;

/** Half of the shorter span in common; the more alike the whole spans, the better. */
function likeness(a: Span, b: Span): number {
  const shared = shareOfShorter(a, b);
  return shared >= 0.5 ? shared + intersectionOverUnion(a, b) : 0;
}

/**
 * Compares the metrics: `metrics found` asks for the place alone, `metrics right` for value, unit and label as well.
 * An indicator that the catalogue does not know counts as none.
 */
export function compareMetrics(
  card: ScoreCard,
  gold: GoldReport,
  parsed: ParsedReport,
  catalogue: ReadonlySet<string>,
): void {
  const note: Note = (what, detail) => card.note(gold.source, what, detail);
  const { pairs, missed, spurious, goldOf } = pair(gold.metrics, parsed.metrics, likeness, 0.5);

  for (const { text, label } of missed.filter(({ optional }) => !optional)) {
    card.count('metrics found', { missed: 1 });
    card.count('metrics right', { missed: 1 });
    note('metric missed', `${text} (${label})`);
  }
  for (const [wanted, got] of pairs.filter(([{ optional }]) => !optional)) {
    card.count('metrics found', { hits: 1 });
    compareFields(card, note, wanted, got);
    compareIndicator(card, note, wanted, got.indicator !== null && catalogue.has(got.indicator) ? got.indicator : null);
    const tie = tieOf(wanted, (parent) => `${parent}`);
    const gotTie = tieOf(got, (parent) => `${goldOf.get(parent) ?? 'x'}`);
    compareRelation(card, note, wanted, tie, gotTie);
  }
  for (const { text, label } of spurious) {
    card.count('metrics found', { spurious: 1 });
    card.count('metrics right', { spurious: 1 });
    note('metric spurious', `${text} (${label})`);
  }
}

function compareFields(card: ScoreCard, note: Note, wanted: GoldMetric, got: Metric): void {
  const must = wanted.must ?? [];
  const value =
    Math.abs(got.value - wanted.value) <= 1e-9 * Math.max(1, Math.abs(wanted.value)) &&
    got.valueMax === (wanted.valueMax ?? null);
  const unit = same(got.unit, wanted.unit);
  const label = must.every((part) => normalForm(got.label)?.includes(normalForm(part) ?? ''));
  card.count('metrics right', value && unit && label ? { hits: 1 } : { spurious: 1, missed: 1 });

  const judge = (field: string, right: boolean, detail: string): void => {
    card.judge(`metric ${field}`, right);
    if (!right) note(`metric ${field}`, detail);
  };
  judge('text', same(got.text, wanted.text), `${got.text} instead of ${wanted.text}`);
  judge('value', value, `${wanted.text}: ${got.value} instead of ${wanted.value}`);
  judge('unit', unit, `${wanted.text}: ${got.unit} instead of ${wanted.unit}`);
  judge('label', label, `${wanted.text}: «${got.label}» lacks ${must.join(', ')}`);
  const qualifier = got.qualifier === wanted.qualifier;
  judge('qualifier', qualifier, `${wanted.text}: ${got.qualifier} instead of ${wanted.qualifier}`);
}

function compareIndicator(card: ScoreCard, note: Note, wanted: GoldMetric, said: string | null): void {
  const right = said === (wanted.indicator ?? null) || (said !== null && (wanted.accept ?? []).includes(said));
  if (said !== null && right) card.count('metric indicator', { hits: 1 });
  else {
    if (wanted.indicator) card.count('metric indicator', { missed: 1 });
    if (said !== null) card.count('metric indicator', { spurious: 1 });
  }
  if (!right) {
    note('metric indicator', `${wanted.text} (${wanted.label}): ${said} instead of ${wanted.indicator ?? null}`);
  }
}

/** A relation with the gold index of the metric it hangs on, `PART_OF>3`; null where a metric stands alone. */
function tieOf(metric: Pick<Metric, 'relation' | 'parent'>, goldIndex: (parent: number) => string): string | null {
  if (!metric.relation) return null;
  return `${metric.relation}>${metric.parent === null ? '-' : goldIndex(metric.parent)}`;
}

function compareRelation(
  card: ScoreCard,
  note: Note,
  wanted: GoldMetric,
  tie: string | null,
  got: string | null,
): void {
  if (tie !== null && tie === got) card.count('metric relation', { hits: 1 });
  else {
    if (tie !== null) card.count('metric relation', { missed: 1 });
    if (got !== null) card.count('metric relation', { spurious: 1 });
  }
  if (tie !== got) note('metric relation', `${wanted.text} (${wanted.label}): ${got} instead of ${tie}`);
}
