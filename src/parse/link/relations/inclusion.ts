import {
  COUNTED_OUT_OF,
  DONE_OF_THESE,
  INCLUDES,
  LEAVES_LIST,
  OF_THESE,
  OF_THESE_BY_NAME,
  TURNS_TO_DEED,
} from '../../../knowledge/connectives.ts';
import { IS_TOLD, PASSED_ON } from '../../../knowledge/stages.ts';
import { countsAlike } from '../../../knowledge/unit-kinds.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';
import { openingVerb } from '../../verb-phrases.ts';
import { goesOnBehindSemicolon, isBracketOfParts } from './list-sums.ts';
import type { LookBack } from './look-back.ts';
import { canContain, sharesNoun } from './related.ts';

const SAYS_INCLUDES = new PatternSieve([INCLUDES]);
const TELLS_DONE = new EdgePattern(DONE_OF_THESE);

/** What was done with some of the number before is told in no more characters. */
const LONGEST_DONE = 24;
/** A deed without what it was done to is no longer. */
const LONGEST_DEED = 3;

/** Reads from the first count of a report to its last what 其中 and the like include, a list of parts to its end. */
export class Inclusion {
  private readonly back: LookBack;
  /** The count that 其中 opened, while its list goes on. */
  private whole: number | null = null;
  /** Where that list begins. */
  private opened = 0;
  /** Whether it tells of deeds: 其中开展讲座12次,开展竞赛8次. */
  private ofDeeds = false;
  /** Whether it goes on only where 、 joins. */
  private joinedOnly = false;

  constructor(back: LookBack) {
    this.back = back;
  }

  /** The count that this one is expressly said to be a part of. To be asked of each count, in order. */
  read(index: number): number | null {
    if (this.isOfThese(index)) return index - 1;
    if (this.isKindOfThese(index)) {
      this.open(index, true);
      this.whole = index - 1;
      return this.whole;
    }
    if (this.opens(index)) {
      this.open(index, false);
      this.whole = this.wholeOf(index);
      return this.whole;
    }
    // 其中行政处罚58件,罚没金额3万元;行政许可25件: an amount is told of the part and leaves the list open
    if (this.whole !== null && this.isAmountOfPart(index, this.whole)) return null;
    if (this.whole !== null && !this.goesOn(index, this.whole)) this.whole = null;
    return this.whole === null ? null : (this.ownWhole(index, this.whole) ?? this.whole);
  }

  private open(index: number, joinedOnly: boolean): void {
    this.opened = index;
    this.joinedOnly = joinedOnly;
    this.ofDeeds = TURNS_TO_DEED.test(this.back.metrics[index]!.gap.replace(/^.*其中/, ','));
  }

  private isOfThese(index: number): boolean {
    const here = this.back.metrics[index]!;
    if (index === 0) return false;
    const { gap, unit } = here;
    const all = this.back.metrics[index - 1]!;
    if (all.paragraph !== here.paragraph || !canContain(all, here)) return false;
    if (gap.includes('中')) {
      if (OF_THESE.test(gap)) return true;
      const name = OF_THESE_BY_NAME.exec(gap)?.[1];
      if (name !== undefined && all.unit === unit && (all.label.endsWith(name) || name.endsWith(all.label)))
        return true;
    }
    // 3件信访积案已化解2件
    return all.unit === unit && gap.length <= LONGEST_DONE && TELLS_DONE.test(gap);
  }

  /** 1562项服务事项中,即办件达803项: another word for a kind of them, told in the same unit. */
  private isKindOfThese(index: number): boolean {
    if (index === 0) return false;
    const here = this.back.metrics[index]!;
    const all = this.back.metrics[index - 1]!;
    if (all.paragraph !== here.paragraph || all.unit !== here.unit || !canContain(all, here)) return false;
    return here.gap.includes('中') && COUNTED_OUT_OF.test(here.gap) && !sharesNoun(here.label, all.label);
  }

  private opens(index: number): boolean {
    const { gap, label, unit } = this.back.metrics[index]!;
    if (SAYS_INCLUDES.test(gap)) return true;
    if (gap.startsWith('(') && isBracketOfParts(this.back, index)) return true;
    if (index === 0 || !gap.includes('中') || !COUNTED_OUT_OF.test(gap)) return false;
    // 抽取的60份案卷中,优秀案卷22份: told of the kind of thing that the number before counts
    const other = this.back.metrics[index - 1]!;
    return countsAlike(other.unit, unit) && sharesNoun(label, other.label);
  }

  private isAmountOfPart(index: number, whole: number): boolean {
    const { metrics } = this.back;
    return metrics[index]!.unit === '元' && metrics[whole]!.unit !== '元' && !LEAVES_LIST.test(metrics[index]!.gap);
  }

  /** Rather what has the same name than what is near, rather of the sentence than of one before it. */
  private wholeOf(index: number): number | null {
    const { back } = this;
    const here = back.metrics[index]!;
    const holds = (at: number): boolean => !back.metrics[at]!.isChange && canContain(back.metrics[at]!, here);
    const named = (at: number): boolean =>
      canContain(back.metrics[at]!, here) && sharesNoun(here.label, back.metrics[at]!.label);
    return (
      back.before(index, named) ??
      back.before(index, holds) ??
      back.before(index, named, false) ??
      back.before(index, holds, false)
    );
  }

  /** Whether the list of parts that was opened holds this count as well. */
  private goesOn(index: number, whole: number): boolean {
    const { metrics } = this.back;
    const here = metrics[index]!;
    return (
      here.sentenceStart === metrics[index - 1]?.sentenceStart &&
      (!LEAVES_LIST.test(here.gap) ||
        (here.gap.startsWith(';') && goesOnBehindSemicolon(this.back, index, whole, this.opened))) &&
      (!this.joinedOnly || /^、[^,]*$/.test(here.gap)) &&
      // 常务会议43次,其中研究法治议题14次,组织会前学法12次: the list told of no deeds
      (this.ofDeeds || !TURNS_TO_DEED.test(here.gap)) &&
      !this.repeatsDeed(index, whole) &&
      // 主动公开信息90条,其中文件5件,受理公开申请3件: what was asked for is none of what was made known
      !(here.own.includes('申请') && IS_TOLD.test(metrics[whole]!.own)) &&
      !(PASSED_ON.test(here.own) && (this.back.stageOf(whole) ?? 0) > 0) &&
      canContain(metrics[whole]!, here)
    );
  }

  /** 查摆班子问题11个,其中5个列入清单,查摆个人问题10个: the deed of the whole once more, which the list began without. */
  private repeatsDeed(index: number, whole: number): boolean {
    const { metrics } = this.back;
    const { own, gap } = metrics[index]!;
    const deed = metrics[whole]!.own.slice(0, 2);
    return (
      own.length > LONGEST_DEED &&
      own.startsWith(deed) &&
      openingVerb(own) > 0 &&
      gap.includes(',') &&
      !metrics[this.opened]!.own.startsWith(deed)
    );
  }

  /** 其中…领办5件重点建议和6件重点提案: each is a part of its own whole, unless that of the list has its name. */
  private ownWhole(index: number, whole: number): number | null {
    const { metrics } = this.back;
    const here = metrics[index]!;
    const noun = here.label.slice(-2);
    if (sharesNoun(noun, metrics[whole]!.label)) return null;
    return this.back.before(
      index,
      (at) => at < this.opened && canContain(metrics[at]!, here) && sharesNoun(noun, metrics[at]!.label),
    );
  }
}
