import { AVERAGE } from '../../../knowledge/stages.ts';
import { isAmount, isShare } from '../../../knowledge/unit-kinds.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { type Related, type Relation, stageOf } from './related.ts';

const TELLS_AVERAGE = new EdgePattern(AVERAGE);

/** What a metric hangs on is not farther back than this many metrics. */
const FARTHEST = 40;

/** The metrics of a report in text order, and how one looks back from one of them; all are told by their places. */
export class LookBack {
  readonly metrics: readonly Related[];
  /** What was decided so far, from the first metric on. */
  readonly relations: Relation[] = [];

  private readonly stages: (number | null)[] = [];

  constructor(metrics: readonly Related[]) {
    this.metrics = metrics;
  }

  /** How far the cases are that a metric counts; null where its words tell no stage. */
  stageOf(at: number): number | null {
    if (this.stages[at] === undefined) this.stages[at] = stageOf(this.metrics[at]!);
    return this.stages[at]!;
  }

  /** The nearest metric of the sentence, or of the paragraph, that is accepted. */
  before(index: number, accept: (at: number) => boolean, sameSentence = true): number | null {
    const { metrics } = this;
    const here = metrics[index]!;
    for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
      const other = metrics[at]!;
      if (other.paragraph !== here.paragraph || (sameSentence && other.sentenceStart !== here.sentenceStart)) break;
      if (accept(at)) return at;
    }
    return null;
  }

  /** The nearest count; behind a bracket the one in front of it: 净增6878户(其中引导办照82户),完成目标的155.6%. */
  countBefore(index: number, besides: (unit: string) => boolean = isShare): number | null {
    const { metrics, relations } = this;
    const nearest = this.before(
      index,
      (at) => !besides(metrics[at]!.unit) && !metrics[at]!.isChange && !TELLS_AVERAGE.test(metrics[at]!.label),
    );
    if (nearest === null || !/^[^(]*\)/.test(metrics[index]!.gap)) return nearest;
    return relations[nearest]!.parent ?? nearest;
  }

  /** The nearest count of things: 362件 in 受理案件362件,涉案金额1234万元,办结率99.8%. */
  countedBefore(index: number): number | null {
    return this.countBefore(index, (unit) => isShare(unit) || isAmount(unit));
  }

  /** Whether a metric stands in a bracket that is closed before another: 上年结转 in 审结141件(含上年结转11件),撤销7件. */
  isBracketed(at: number, index: number): boolean {
    let open = 0;
    for (let next = at + 1; next <= index; next++) {
      for (const unit of this.metrics[next]!.gap) {
        if (unit === '(') open++;
        else if (unit === ')' && --open < 0) return true;
      }
    }
    return false;
  }

  /** Whether only changes, amounts and rates of the first stand between two metrics. */
  nothingBetween(from: number, to: number): boolean {
    const { metrics, relations } = this;
    if (metrics[to]!.gap.includes(';')) return false;
    for (let at = from + 1; at < to; at++) {
      const { isChange, unit, label } = metrics[at]!;
      const { relation, parent } = relations[at]!;
      const isRateOfFirst = relation === 'RATE_OF' && parent === from;
      if (!isChange && !isAmount(unit) && !TELLS_AVERAGE.test(label) && !isRateOfFirst) return false;
    }
    return true;
  }
}
