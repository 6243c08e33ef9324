import { TO_NEW } from '../../knowledge/connectives.ts';
import { RATES, RATES_ALONE, STAGES } from '../../knowledge/stages.ts';
import { countsAlike, isAmount, isShare } from '../../knowledge/unit-kinds.ts';
import { VERBS_ONLY } from '../../knowledge/verbs.ts';
import type { MetricRelation } from '../../records/metric.ts';

/** What of a metric tells how it hangs on the ones before it, folded. */
export interface Related {
  value: number;
  /** Digits behind the decimal point, as written. */
  decimals: number;
  unit: string;
  label: string;
  /** The words of its own clause around the number, without what the label takes from an earlier one. */
  own: string;
  /** Whether its label took its noun from an earlier count. */
  elliptic: boolean;
  /** Whether it is a change against another period, and of which metric. */
  isChange: boolean;
  /** Whether 分别 hands it out of a list. */
  listed: boolean;
  changeOf: number | null;
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
  const done = own.replace(DOER, '');
  for (const { stage: next, pattern } of STAGES) if (pattern.test(done)) stage = next;
  return stage;
}

/** 各级调解组织排查纠纷: what does it is no stage. */
const DOER = /^(?![向对由与从为给转移送报])[^,。;]{0,12}?(?:机关|机构|组织|中心|委员会|部门)(?=[\u4e00-\u9fff]{2})/;

/** The last stage of a case tells of cases by itself: 败诉33件. */
const OUTCOME = 3;

/** 日均4005件: no rate is of an average. */
const AVERAGE = /^(?:[日月年人户]均|平均)/;

/** What was made is not what was done away with afterwards: 制定规范性文件5件,废止3件. */
const MAKES =
  /制定|制发|出台|印发|修订|修改(?!意见|建议)|新建|建立|建成|设立|组建|成立|新增|新聘|聘请|聘任|选聘|开展|举办|组织|发放/;

/** What a count hangs on is not farther back than this many metrics. */
const FARTHEST = 40;

const INCLUDES = /其中|(?:包括|包含|含)[^,。;]{0,12}$|^\(含|分别[为是][^,。;、\d]{2,14}$/;
/** 80份案卷中,有14份要素不全: of the count right before. */
const OF_THESE = /^[^,。;:]*中,?(?:[^,。;:]{0,10}(?:仅|只|已|共|就)?有|仅|只)?\s*$/;
/** 抽取的60份案卷中,优秀案卷22份 */
const OUT_OF = /^[^,。;:)]{1,12}(?<!其)中,[^,。;:]*$/;
/** Spans of time contain none of each other. */
const isSpan = (unit: string): boolean => /^(?:年|月|天|日|小时|工作日|分钟)$/.test(unit);
/** 其余3处限期整改: what is left of the count before. */
const IS_REST = /^(?:其余|其他|剩余|余下|尚)/;

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
  const countBefore = (index: number, besides: (unit: string) => boolean = isShare): number | null => {
    const nearest = before(
      index,
      (at) => !besides(metrics[at]!.unit) && !metrics[at]!.isChange && !AVERAGE.test(metrics[at]!.label),
    );
    if (nearest === null || !/^[^(]*\)/.test(metrics[index]!.gap)) return nearest;
    return relations[nearest]!.parent ?? nearest;
  };
  /** The nearest count of things: 362件 in 受理案件362件,涉案金额1234万元,办结率99.8%. */
  const countedBefore = (index: number): number | null => countBefore(index, (unit) => isShare(unit) || isAmount(unit));

  const related = (relation: MetricRelation, parent: number | null): Relation =>
    parent === null ? NONE : { relation, parent };

  /** The count that this share is really of: the one for which some part before it, or a run of parts, gives the share. */
  function computedFrom(index: number): number | null {
    const { value, decimals } = metrics[index]!;
    const gives = (part: number, whole: number): boolean =>
      Math.abs((100 * part) / whole - value) <= 0.5 * 10 ** -decimals + 1e-9;
    return before(index, (at) => {
      const whole = metrics[at]!;
      if (isShare(whole.unit) || whole.isChange || whole.value === 0) return false;
      for (let first = at + 1; first < index; first++) {
        let sum = 0;
        for (let last = first; last < index && countsAlike(metrics[last]!.unit, whole.unit); last++) {
          sum += metrics[last]!.value;
          if (gives(sum, whole.value)) return true;
        }
      }
      return false;
    });
  }

  function rateOf(index: number): number | null {
    const { label, own, value } = metrics[index]!;
    const computed = value === 100 ? null : computedFrom(index);
    if (computed !== null) return computed;
    if (RATES_ALONE.test(label) || RATES_ALONE.test(own)) return null;
    const rule = RATES.find(({ rate }) => rate.test(own));
    if (!rule) return null;
    const fits = (at: number, words: string): boolean =>
      !isShare(metrics[at]!.unit) &&
      !isAmount(metrics[at]!.unit) &&
      !metrics[at]!.isChange &&
      (rule.unit?.test(metrics[at]!.unit) ?? true) &&
      rule.denominator.test(words) &&
      !/成功|通过$|败诉|整改/.test(metrics[at]!.own) &&
      !AVERAGE.test(metrics[at]!.label);
    const denominator =
      before(index, (at) => fits(at, metrics[at]!.own)) ?? before(index, (at) => fits(at, metrics[at]!.label));
    // a general rate (满意率, 办结率) belongs to the count right beside it alone
    if (rule.beside)
      return denominator !== null && denominator === countedBefore(index) && nothingBetween(denominator, index)
        ? denominator
        : null;
    return denominator ?? (value === 100 && !RATES_ALONE.test(label) ? countBefore(index) : null);
  }

  /** Whether only changes, amounts and rates of the first stand between two metrics. */
  const nothingBetween = (from: number, to: number): boolean =>
    !metrics[to]!.gap.includes(';') &&
    metrics
      .slice(from + 1, to)
      .every(
        ({ isChange, unit, label }, at) =>
          isChange ||
          isAmount(unit) ||
          AVERAGE.test(label) ||
          (relations[from + 1 + at]!.relation === 'RATE_OF' && relations[from + 1 + at]!.parent === from),
      );

  function ofShare(index: number): Relation {
    const { gap, isChange, changeOf } = metrics[index]!;
    const near = gap.split(/[,。;]/).at(-1)!;
    if (isChange) return related('YOY_CHANGE', changeOf);
    if (/(?:目标|任务|计划|指标)(?:任务|总?量|数)?的?(?:比例)?[达为]?到?$/.test(near))
      return related('TARGET_COMPLETION', countBefore(index));
    // what the share names itself is not the count before it: 大专以上学历占92%
    if (/占比|占[^,]{0,14}$|比重/.test(near))
      return related('SHARE_OF', /^\s*占|^比重/.test(near) ? countBefore(index) : null);
    const list = index > 0 && metrics[index]!.listed && metrics[index - 1]!.listed ? relations[index - 1]! : NONE;
    return related('RATE_OF', rateOf(index) ?? (list.relation === 'RATE_OF' ? list.parent : null));
  }

  /** The nearest count that can contain this one. */
  function container(index: number, stage: number | null, sameSentence: boolean): number | null {
    const here = metrics[index]!;
    return before(
      index,
      (at) => {
        const other = metrics[at]!;
        if (isShare(other.unit) || other.isChange || !countsAlike(other.unit, here.unit)) return false;
        const theirs = stage === null ? null : stageOf(other);
        if (other.value < here.value) return false;
        if (stage === null) return true;
        const sameThing =
          stage === OUTCOME ||
          VERBS_ONLY.test(here.label) ||
          IS_REST.test(here.own) ||
          sharesNoun(here.label, other.label);
        return theirs !== null && theirs < stage && sameThing;
      },
      sameSentence,
    );
  }

  /** 受理51件,办结46件,其余5件在审: of the count that the one before it leaves so much of. */
  function restOf(index: number): number | null {
    const { value, unit } = metrics[index]!;
    let whole: number | null = null;
    before(index, (at) => {
      const rest = metrics[at]!.value - value;
      const leaves = metrics.slice(at + 1, index).some((done) => done.value === rest && countsAlike(done.unit, unit));
      if (leaves && (whole === null || metrics[at]!.value > metrics[whole]!.value)) whole = at;
      return false;
    });
    return whole;
  }

  /** 收集意见126条,采纳98条: what only tells its verb is of what was counted before it; 保留86件,废止10件,修改6件 of one whole. */
  function counted(index: number): number | null {
    const here = metrics[index]!;
    const previous = metrics[index - 1];
    if (!here.elliptic || !previous || previous.sentenceStart !== here.sentenceStart) return null;
    const siblings = relations[index - 1]!;
    const whole = previous.elliptic && siblings.relation === 'PART_OF' ? siblings.parent : null;
    // 审查合同67份,提出风险24条,否决3份: rather of what is counted in the same unit
    const sameUnit = previous.unit !== here.unit && metrics[index - 2]?.unit === here.unit;
    const at = whole ?? (sameUnit ? index - 2 : index - 1);
    const other = metrics[at]!;
    if (other.sentenceStart !== here.sentenceStart) return null;
    const fits =
      (stageOf(other) ?? 0) === 0 && !other.elliptic && !other.isChange && countsAlike(other.unit, here.unit);
    if (!fits || MAKES.test(other.own)) return null;
    let parts = here.value;
    for (let part = index - 1; part > at; part--) if (relations[part]!.parent === at) parts += metrics[part]!.value;
    return parts <= other.value ? at : null;
  }

  /** 抽取的60份案卷中,优秀案卷22份: told of the kind of thing that the number before counts. */
  const sharesNounBefore = (index: number): boolean => {
    const other = metrics[index - 1];
    return (
      other !== undefined &&
      countsAlike(other.unit, metrics[index]!.unit) &&
      sharesNoun(metrics[index]!.label, other.label)
    );
  };

  function includedIn(index: number): number | null {
    const here = metrics[index]!;
    if (OF_THESE.test(here.gap) && index > 0) {
      const all = metrics[index - 1]!;
      const fits = all.paragraph === here.paragraph && countsAlike(all.unit, here.unit) && all.value >= here.value;
      if (fits) return index - 1;
    }
    const opens = INCLUDES.test(here.gap) || (OUT_OF.test(here.gap) && sharesNounBefore(index));
    if (opens) {
      opened = index;
      const named = (at: number): boolean => {
        const other = metrics[at]!;
        return (
          !isShare(other.unit) &&
          countsAlike(other.unit, here.unit) &&
          other.value >= here.value &&
          sharesNoun(here.label, other.label)
        );
      };
      whole =
        before(index, named) ??
        container(index, null, true) ??
        before(index, named, false) ??
        container(index, null, false);
      return whole;
    }
    if (whole === null) return null;
    const goesOn =
      here.sentenceStart === metrics[index - 1]?.sentenceStart && !/^[^(]*\)|;|另有|另外|此外/.test(here.gap);
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
    const { isChange, changeOf } = metrics[index]!;
    const { own, unit, gap } = metrics[index]!;
    if (isChange) return related('YOY_CHANGE', changeOf);
    if (isSpan(unit)) return NONE;
    const included = includedIn(index);
    const stage = stageOf(metrics[index]!);
    const acts = stage === null && own !== '' && !isAmount(unit) && !TO_NEW.test(gap) && VERBS_ONLY.test(own);
    if (IS_REST.test(own)) {
      const rest = restOf(index);
      if (rest !== null) return related('PART_OF', rest);
    }
    const earlier = acts ? counted(index) : stage ? (container(index, stage, true) ?? counted(index)) : null;
    // within a list of parts a later stage hangs on the part before it: 应考9702人,通过9692人
    if (included !== null)
      return related('PART_OF', earlier !== null && earlier > included && stage !== OUTCOME ? earlier : included);
    return related('PART_OF', earlier);
  }

  metrics.forEach((metric, index) => {
    relations.push(isShare(metric.unit) ? ofShare(index) : ofCount(index));
  });
  return relations;
}
