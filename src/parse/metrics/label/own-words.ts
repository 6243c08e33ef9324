import { CHAINED, OUT_OF, OUT_OF_CASES, PARTS_THINGS, TAKES_OBJECT } from '../../../knowledge/phrase-edges.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';

/** A verb alone in front of a number is shorter than this. */
const LONGEST_VERB = 7;
const ENDS_IN_VERB = new EdgePattern(TAKES_OBJECT);

/** What one number counts between it and the next is no longer. */
const LONGEST_CHAINED = 12;

/** Where the words of a number begin that stands in one clause with the number before: behind 中 or at its own verb. */
export function ownWordsAt(between: string): number {
  // 12个行政村中有9个建成阵地: the number before counts what stands in front of 中
  // 14个乡镇218个村: what stands between is what the number before counts
  if (between.length <= LONGEST_CHAINED && CHAINED.test(between)) return between.length;
  const outOf = OUT_OF.exec(between);
  if (outOf) return outOf.index + 1;
  if (OUT_OF_CASES.test(between)) return 1;
  // 为23名农民工追回欠薪46.8万元
  const parts = PARTS_THINGS.exec(between)?.index ?? 0;
  // 规范81项公证事项、删减116项证明材料: a verb of its own behind the mark
  const mark = between.lastIndexOf('、');
  if (
    mark >= 2 &&
    mark < between.length - 1 &&
    mark > between.length - LONGEST_VERB &&
    isVerbsOnly(between.slice(mark + 1))
  )
    return mark + 1;
  return ENDS_IN_VERB.exec(between.trimEnd())?.index ?? (parts >= 2 ? parts : 0);
}
