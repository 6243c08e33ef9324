import { RATES, RATES_ALONE, STAGES } from '../../knowledge/stages.ts';
import { countsAlike, isShare } from '../../knowledge/unit-kinds.ts';
import type { MetricRelation } from '../../records/metric.ts';

/** What of a metric tells how it hangs on the ones before it, folded. */
export interface Related {
  value: number;
  unit: string;
  label: string;
  /** The words of its own clause around the number, without what the label takes from an earlier one. */
  own: string;
  /** Whether its label took its noun from an earlier count. */
  elliptic: boolean;
  /** Text from the end of the metric before it (or the start of the sentence) to the number. */
  gap: string;
  sentenceStart: number;
  paragraph: number;
}

export interface Relation {
  relation: MetricRelation | null;
  parent: number | null;
}

const NONE: Relation = { relation: null, parent: null };

/** Whether two labels name the same thing: they share a run of two characters near their ends. */
function sharesNoun(a: string, b: string): boolean {
  const tail = a.slice(-8);
  for (let i = 0; i + 2 <= tail.length; i++) {
    if (b.includes(tail.slice(i, i + 2))) return true;
  }
  return false;
}

function stageOf({ own }: Related): number | null {
  let stage: number | null = null;
  for (const { stage: next, pattern } of STAGES) if (pattern.test(own)) stage = next;
  return stage;
}

/** What a count hangs on is not farther back than this many metrics. */
const FARTHEST = 40;

const INCLUDES = /其中|(?:包括|包含|含)[^,。;]{0,12}$|^\(含/u;

/** Decides the relations of the metrics of a report, in text order. */
export function relate(metrics: readonly Related[]): Relation[] {
  const relations: Relation[] = [];
  /** The count that 其中 opened, while its list goes on, and the index of the list's first. */
  let whole: number | null = null;
  let opened = 0;

  const before = (index: number, accept: (at: number) => boolean, sameSentence = true): number | null => {
    const here = metrics[index]!;
    for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
      const other = metrics[at]!;
      if (other.paragraph !== here.paragraph || (sameSentence && other.sentenceStart !== here.sentenceStart)) break;
      if (accept(at)) return at;
    }
    return null;
  };
  /** The nearest count; behind a bracket the one in front of it: 净增6878户(其中引导办照82户),完成目标的155.6%. */
  const countBefore = (index: number): number | null => {
    const nearest = before(index, (at) => !isShare(metrics[at]!.unit));
    if (nearest === null || !/^[^(]*\)/u.test(metrics[index]!.gap)) return nearest;
    return relations[nearest]!.parent ?? nearest;
  };

  const related = (relation: MetricRelation, parent: number | null): Relation =>
    parent === null ? NONE : { relation, parent };

  function ofShare(index: number): Relation {
    const { label, own, gap, value } = metrics[index]!;
    const near = gap.split(/[,。;]/u).at(-1)!;
    if (/同比|环比|(?:较|比)(?:上年|去年|上一?年度|前年|同期)/u.test(near))
      return { relation: 'YOY_CHANGE', parent: countBefore(index) };
    if (/(?:目标|任务|计划|指标)(?:任务|总?量|数)?的?(?:比例)?[达为]?到?$/u.test(near))
      return related('TARGET_COMPLETION', countBefore(index));
    if (/占比|占[^,]{0,14}$|比重/u.test(near)) return related('SHARE_OF', countBefore(index));
    if (RATES_ALONE.test(label) || RATES_ALONE.test(own)) return NONE;
    const rule = RATES.find(({ rate }) => rate.test(own));
    if (!rule) return NONE;
    const denominator = before(index, (at) => {
      const other = metrics[at]!;
      return (
        !isShare(other.unit) && rule.denominator.test(other.own + other.label) && !/成功|通过|败诉/u.test(other.own)
      );
    });
    // a general rate (满意率, 办结率) belongs to the count right beside it alone
    if (rule.beside && denominator !== index - 1) return NONE;
    return related('RATE_OF', denominator ?? (value === 100 ? countBefore(index) : null));
  }

  /** The nearest count that can contain this one. */
  function container(index: number, stage: number | null, sameSentence: boolean): number | null {
    const here = metrics[index]!;
    return before(
      index,
      (at) => {
        const other = metrics[at]!;
        if (isShare(other.unit) || !countsAlike(other.unit, here.unit) || other.value < here.value) return false;
        if (stage === null) return true;
        const theirs = stageOf(other);
        return theirs !== null && theirs < stage && (here.elliptic || sharesNoun(here.label, other.label));
      },
      sameSentence,
    );
  }

  function includedIn(index: number): number | null {
    const here = metrics[index]!;
    const opens = INCLUDES.test(here.gap);
    if (opens) {
      opened = index;
      const named = before(
        index,
        (at) => {
          const other = metrics[at]!;
          return (
            !isShare(other.unit) &&
            countsAlike(other.unit, here.unit) &&
            other.value >= here.value &&
            sharesNoun(here.label, other.label)
          );
        },
        false,
      );
      whole = named ?? container(index, null, false);
      return whole;
    }
    if (whole === null) return null;
    const goesOn =
      here.sentenceStart === metrics[index - 1]?.sentenceStart && !/^[^(]*\)|;|另有|另外|此外/u.test(here.gap);
    const fits = countsAlike(metrics[whole]!.unit, here.unit) && metrics[whole]!.value >= here.value;
    if (!goesOn || !fits) {
      whole = null;
      return null;
    }
    // 其中…领办5件重点建议和6件重点提案: each is a part of its own whole
    return (
      before(
        index,
        (at) =>
          at < opened &&
          countsAlike(metrics[at]!.unit, here.unit) &&
          sharesNoun(here.label.slice(-2), metrics[at]!.label),
      ) ?? whole
    );
  }

  function ofCount(index: number): Relation {
    const included = includedIn(index);
    const stage = stageOf(metrics[index]!);
    const earlier = stage === null || stage === 0 ? null : container(index, stage, true);
    // within a list of parts a later stage hangs on the part before it: 应考9702人,通过9692人
    if (included !== null) return related('PART_OF', earlier !== null && earlier > included ? earlier : included);
    return related('PART_OF', earlier);
  }

  metrics.forEach((metric, index) => {
    relations.push(isShare(metric.unit) ? ofShare(index) : ofCount(index));
  });
  return relations;
}
