import type { Measure } from '../../records/measure.ts';
import type { Metric } from '../../records/metric.ts';
import type { Section } from '../../records/section.ts';
import { fold } from '../../text/fold.ts';
import type { Document } from '../document.ts';
import type { FoundMetric } from '../metrics/read-metrics.ts';
import { type Context, contextOf } from './context.ts';
import { type Described, indicatorOf, isKind, type ToldIndicator } from './indicator.ts';
import { relate } from './relations/relate.ts';
import type { Related, Relation } from './relations/related.ts';

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
  told: readonly (ToldIndicator | null)[],
): Set<number> {
  const rows = new Set<number>();
  for (let total = 0; total < metrics.length; total++) {
    const { label, listed } = metrics[total]!;
    const indicator = told[total]?.id;
    if (!listed || indicator === undefined || !/^(?:合计|总计|小计)/.test(label)) continue;
    for (let at = total - 1; at >= Math.max(0, total - LONGEST_TABLE) && metrics[at]!.listed; at--) {
      if (told[at]?.id === indicator) rows.add(at);
    }
  }
  return rows;
}

/** What the measure around a metric is about: 三是推行“双随机、一公开”监管。 */
const topicOf = ({ lead }: Measure): string => (lead.length <= LONGEST_TOPIC ? fold(lead) : '');

/** What of each metric tells its indicator and its relation. */
function describeAll(
  document: Document,
  placed: readonly PlacedMetric[],
  { sections, measures, reporting }: Surroundings,
): DescribedMetric[] {
  const headings = headingsOf(sections);
  const topics: string[] = [];
  const described: DescribedMetric[] = [];
  let last: Context | undefined;
  /** Place of the first metric of the paragraph. */
  let base = 0;
  for (let index = 0; index < placed.length; index++) {
    const { metric, section, measure } = placed[index]!;
    const previous = index === 0 ? undefined : placed[index - 1]!.metric;
    const next = placed[index + 1]?.metric;
    const neighbours = { previous: previous?.end ?? 0, next: next?.start ?? document.folded.length };
    last = contextOf(document, metric, neighbours, last);
    if (previous?.paragraph !== metric.paragraph) base = index;
    if (measure !== null) topics[measure] ??= topicOf(measures[measure]!);
    described.push(
      describe(document.folded, metric, last, {
        headings: `${section === null ? '' : headings[section]!} ${measure === null ? '' : topics[measure]!}`,
        reporting,
        from: previous && previous.paragraph === metric.paragraph ? previous.end : last.sentenceStart,
        changeOf: metric.changeOf === null ? null : base + metric.changeOf,
      }),
    );
  }
  return described;
}

interface DescribedMetric extends Described, Related {}

/** What a metric's own words do not say of it. */
interface Around {
  headings: string;
  reporting: string | null;
  /** Where the metric before it ends, or else its sentence begins. */
  from: number;
  changeOf: number | null;
}

function describe(folded: string, metric: FoundMetric, context: Context, around: Around): DescribedMetric {
  const { start, end, own, listed, paragraph } = metric;
  const { clauseStart, sentenceStart } = context;
  return {
    clause: listed ? own : context.clause,
    clauseStart,
    reach: listed ? own : context.reach,
    sentence: context.sentence,
    sentenceStart,
    headings: around.headings,
    reporting: around.reporting,
    label: fold(metric.label),
    unit: metric.unit.folded,
    value: Math.abs(metric.value),
    decimals: decimalsOf(folded.slice(start, end)),
    own,
    elliptic: metric.elliptic,
    isChange: metric.isChange,
    otherYear: metric.otherYear,
    listed,
    changeOf: around.changeOf,
    paragraph,
    gap: folded.slice(around.from, start),
    before: folded.slice(clauseStart, start),
    earlier: () => folded.slice(Math.max(paragraph, sentenceStart - LONGEST_EARLIER), sentenceStart),
    behind: folded.slice(end, clauseStart + context.reach.length),
  };
}

/** Whether it tells a figure of the period. */
function tellsFigure({ metric, measure }: PlacedMetric, { relation }: Relation, measures: readonly Measure[]): boolean {
  const planned = measure !== null && measures[measure]!.status === 'PLANNED';
  if (planned || metric.isChange || metric.otherYear) return false;
  return relation !== 'YOY_CHANGE' && relation !== 'TARGET_COMPLETION';
}

/** A narrower kind beside its whole (其中涉外公证12件) is no figure of what the whole is. */
const isPiece = (indicator: string | null, { relation, parent }: Relation, told: readonly (ToldIndicator | null)[]) =>
  relation === 'PART_OF' && parent !== null && isKind(indicator, told[parent]?.id ?? null);

function recordOf(
  text: string,
  { metric, section, measure }: PlacedMetric,
  { relation, parent }: Relation,
  indicator: ToldIndicator | null,
): Metric {
  return {
    start: metric.start,
    end: metric.end,
    text: text.slice(metric.start, metric.end),
    value: metric.value,
    valueMax: metric.valueMax,
    unit: metric.unitText,
    qualifier: metric.qualifier,
    label: metric.label,
    indicator: indicator === null ? null : indicator.id,
    indicatorBasis: indicator === null ? null : indicator.basis,
    relation,
    parent,
    section,
    measure,
  };
}

/**
 * Decides indicator, relation and parent of each metric; a plan, a change, a share of a target or what a table
 * tells of another year is no figure of the period and has no indicator.
 */
export function linkMetrics(document: Document, placed: readonly PlacedMetric[], surroundings: Surroundings): Metric[] {
  const described = describeAll(document, placed, surroundings);
  const relations = relate(described);
  const told: (ToldIndicator | null)[] = [];
  for (let i = 0; i < placed.length; i++) {
    told.push(tellsFigure(placed[i]!, relations[i]!, surroundings.measures) ? indicatorOf(described[i]!) : null);
  }
  const inTotal = rowsOfTotals(described, told);
  const metrics: Metric[] = [];
  for (let i = 0; i < placed.length; i++) {
    const indicator = told[i]!;
    const isPart = inTotal.has(i) || isPiece(indicator?.id ?? null, relations[i]!, told);
    metrics.push(recordOf(document.text, placed[i]!, relations[i]!, isPart ? null : indicator));
  }
  return metrics;
}
