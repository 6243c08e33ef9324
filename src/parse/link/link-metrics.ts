import type { Measure } from '../../records/measure.ts';
import type { Metric } from '../../records/metric.ts';
import type { Section } from '../../records/section.ts';
import { fold } from '../../text/fold.ts';
import type { Document } from '../document.ts';
import type { FoundMetric } from '../metrics/read-metrics.ts';
import { type Context, contextOf } from './context.ts';
import { indicatorOf, isKind } from './indicator.ts';
import { relate } from './relations/relate.ts';

/** A found metric and the records it stands in. */
export interface PlacedMetric {
  metric: FoundMetric;
  section: number | null;
  measure: number | null;
}

/** The records around the metrics, and who reports. */
export interface Surroundings {
  sections: readonly Section[];
  measures: readonly Measure[];
  /** Name of the division that reports, folded; null where it is not known. */
  reporting: string | null;
}

/** For each section the headings from the top down to its own, folded. */
function headingsOf(sections: readonly Section[]): string[] {
  const paths: string[] = [];
  for (const { heading, parent } of sections) {
    paths.push(parent === null ? fold(heading) : `${paths[parent]!} ${fold(heading)}`);
  }
  return paths;
}

/** How many digits stand behind the decimal point, the first of a range. */
const decimalsOf = (written: string): number =>
  written.includes('.') ? (/(?<=\.)\d+/.exec(written)?.[0].length ?? 0) : 0;

/** A lead longer than this is a whole sentence, not a topic. */
const LONGEST_TOPIC = 30;

/** What a sentence goes on from is told in no more than this before it. */
const LONGEST_EARLIER = 100;

/** A table has no more cells than this above its total. */
const LONGEST_TABLE = 200;

/** The cells above a total (合计) of the same indicator: pieces of it, as any narrower kind beside its whole. */
function rowsOfTotals(
  metrics: readonly { label: string; listed: boolean }[],
  indicators: readonly (string | null)[],
): Set<number> {
  const rows = new Set<number>();
  metrics.forEach(({ label, listed }, total) => {
    if (!listed || indicators[total] === null || !/^(?:合计|总计|小计)/.test(label)) return;
    for (let at = total - 1; at >= Math.max(0, total - LONGEST_TABLE) && metrics[at]!.listed; at--) {
      if (indicators[at] === indicators[total]) rows.add(at);
    }
  });
  return rows;
}

/**
 * Decides indicator, relation and parent of each metric; a plan, a change, a share of a target or what a table
 * tells of another year is no figure of the period and has no indicator.
 */
export function linkMetrics(
  document: Document,
  placed: readonly PlacedMetric[],
  { sections, measures, reporting }: Surroundings,
): Metric[] {
  const { text, folded } = document;
  const headings = headingsOf(sections);
  /** What the measure around it is about: 三是推行“双随机、一公开”监管。 */
  const topics: string[] = [];
  const topicOf = (measure: number | null): string => {
    if (measure === null) return '';
    const { lead } = measures[measure]!;
    topics[measure] ??= lead.length <= LONGEST_TOPIC ? fold(lead) : '';
    return topics[measure]!;
  };
  let last: Context | undefined;
  /** Place of the first metric of the paragraph. */
  let base = 0;
  const described = placed.map(({ metric, section, measure }, index) => {
    const previous = index === 0 ? undefined : placed[index - 1]!.metric;
    const next = placed[index + 1]?.metric;
    const neighbours = { previous: previous?.end ?? 0, next: next?.start ?? folded.length };
    const context = contextOf(document, metric, neighbours, last);
    last = context;
    const from = previous && previous.paragraph === metric.paragraph ? previous.end : context.sentenceStart;
    if (previous?.paragraph !== metric.paragraph) base = index;
    return {
      clause: metric.listed ? metric.own : context.clause,
      clauseStart: context.clauseStart,
      reach: metric.listed ? metric.own : context.reach,
      sentence: context.sentence,
      sentenceStart: context.sentenceStart,
      headings: `${section === null ? '' : headings[section]!} ${topicOf(measure)}`,
      reporting,
      label: fold(metric.label),
      unit: metric.unit.folded,
      value: Math.abs(metric.value),
      decimals: decimalsOf(folded.slice(metric.start, metric.end)),
      own: metric.own,
      elliptic: metric.elliptic,
      isChange: metric.isChange,
      otherYear: metric.otherYear,
      listed: metric.listed,
      changeOf: metric.changeOf === null ? null : base + metric.changeOf,
      paragraph: metric.paragraph,
      gap: folded.slice(from, metric.start),
      before: folded.slice(context.clauseStart, metric.start),
      earlier: () =>
        folded.slice(Math.max(metric.paragraph, context.sentenceStart - LONGEST_EARLIER), context.sentenceStart),
      behind: folded.slice(metric.end, context.clauseStart + context.reach.length),
    };
  });
  const relations = relate(described);
  const tellsFigure = (index: number): boolean => {
    const { measure, metric } = placed[index]!;
    const planned = measure !== null && measures[measure]!.status === 'PLANNED';
    const { relation } = relations[index]!;
    if (planned || metric.isChange || metric.otherYear) return false;
    return relation !== 'YOY_CHANGE' && relation !== 'TARGET_COMPLETION';
  };
  const told = described.map((metric, index) => (tellsFigure(index) ? indicatorOf(metric) : null));
  const indicators = told.map((found) => found?.id ?? null);
  // a narrower kind beside its whole (其中涉外公证12件) is no figure of what the whole is
  const isPiece = (index: number): boolean => {
    const { relation, parent } = relations[index]!;
    return relation === 'PART_OF' && parent !== null && isKind(indicators[index]!, indicators[parent]!);
  };
  const inTotal = rowsOfTotals(described, indicators);
  const figureOf = (index: number) => (isPiece(index) || inTotal.has(index) ? null : told[index]!);
  return placed.map(({ metric, section, measure }, index) => ({
    start: metric.start,
    end: metric.end,
    text: text.slice(metric.start, metric.end),
    value: metric.value,
    valueMax: metric.valueMax,
    unit: metric.unitText,
    qualifier: metric.qualifier,
    label: metric.label,
    indicator: figureOf(index)?.id ?? null,
    indicatorBasis: figureOf(index)?.basis ?? null,
    relation: relations[index]!.relation,
    parent: relations[index]!.parent,
    section,
    measure,
  }));
}
