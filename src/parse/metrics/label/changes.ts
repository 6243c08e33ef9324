import { CHANGES_BY, COMPARES } from '../../../knowledge/connectives.ts';
import type { Span } from '../../../records/span.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { fold } from '../../../text/fold.ts';
import type { Candidate } from '../candidate.ts';
import type { Label } from './label.ts';
import { cut, type Phrase } from './phrases.ts';

const STEP = new EdgePattern(CHANGES_BY);

/** Whether words in front of a number end with a verb that it is the step of: 较上年减少, not 减少到. */
export const tellsStep = ({ folded }: Phrase): boolean => STEP.test(folded);

/** What a change names as having changed: 立案 in 立案数较上年增长, the whole phrase where nothing is compared in it. */
export function changedName({ folded }: Phrase): string {
  const compared = COMPARES.exec(folded);
  return (compared ? folded.slice(0, compared.index) : folded).replace(
    /(?:[总件]?数量?|总量|量|金?额|批次|人次|次数|件次)$/,
    '',
  );
}

/** The words for it before those that compare and tell the step: 复议案件 in 复议案件数较上年减少. */
export function whatChanged(before: Phrase): Phrase {
  const end = (COMPARES.exec(before.folded) ?? STEP.exec(before.folded))?.index ?? before.folded.length;
  const counted = /(?:总量|总?数量?)$/.exec(before.folded.slice(0, end));
  return cut(before, 0, counted?.index ?? end);
}

/** What has changed is not farther back than this many numbers. */
const FARTHEST = 40;

/**
 * The nearest number in front of one, in its sentence, that is no change itself and whose label holds a name, if one is given;
 * null where there is none.
 *
 * @param sentence index of the first number of the sentence
 */
export function nearestChanged(labels: readonly Label[], index: number, sentence: number, name: string): number | null {
  const farthest = Math.max(sentence, index - FARTHEST);
  for (let at = index - 1; at >= farthest; at--) {
    const { isChange, label, otherYear } = labels[at]!;
    // what was then is what has changed from, not what has changed
    if (!isChange && !otherYear && !/同期/.test(label) && (name === '' || fold(label).includes(name))) return at;
  }
  return null;
}

/** The nearest figure of the year in the row of a table in front of a number; null where it tells none. */
export function changedInRow(
  labels: readonly Label[],
  candidates: readonly Candidate[],
  { start }: Span,
  index: number,
): number | null {
  for (let at = index - 1; at >= 0 && candidates[at]!.start >= start; at--) {
    const { isChange, otherYear } = labels[at]!;
    if (!isChange && !otherYear) return at;
  }
  return null;
}
