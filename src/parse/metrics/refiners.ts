import { COMPARED_IN_FRONT, COMPARES, SIGNED_CHANGE } from '../../knowledge/connectives.ts';
import type { Qualifier } from '../../records/metric.ts';
import { characterSet } from '../../text/character-set.ts';
import { EdgePattern } from '../../text/edge-pattern.ts';
import { PatternSieve } from '../../text/pattern-sieve.ts';
import type { Candidate, Refiner, Scope } from './candidate.ts';
import { sentenceBefore } from './label/bounds.ts';

const LONGEST_CLAUSE = 40;

const CLAUSE_MARKS = characterSet(',。;:!?\n');
/** A figure in brackets has a clause of its own. */
const CLAUSE_MARKS_OR_BRACKET = characterSet(',:(。;!?\n');
const SENTENCE_MARKS = characterSet('。;!?\n');

/** The text up to the candidate from the last of some marks on. */
function clauseBefore({ folded }: Scope, { start }: Candidate, marks: Uint8Array): string {
  const farthest = Math.max(0, start - LONGEST_CLAUSE);
  let from = start;
  while (from > farthest && marks[folded.charCodeAt(from - 1)] === 0) from--;
  return folded.slice(from, start);
}

/** Words in front of a number that say how exact it is, nearest first; a word in front wins over one behind. */
const IN_FRONT: readonly (readonly [Qualifier, RegExp])[] = [
  ['AT_LEAST', /(?:至少|不少于|不低于|最少|起码)[^\d,。;、]{0,5}$/],
  ['AT_MOST', /(?:不超过|不多于|不高于|最多|至多|控制在|不大于|低于|少于|不足|不到)[^\d,。;、]{0,3}$/],
  ['MORE_THAN', /(?:超过|超|逾|突破|多达|高于)(?:了)?\s*$/],
  ['ABOUT', /(?:(?<!附)近|(?<![公民规条契合预节制违])约|大约|将近|接近|约为|大概)\s*$/],
];

const SAYS_IN_FRONT = new PatternSieve(IN_FRONT.map(([, pattern]) => pattern));

export const exactnessInFront: Refiner = {
  name: 'exactness-in-front',
  refine: (candidate, scope) => {
    const front = clauseBefore(scope, candidate, CLAUSE_MARKS);
    const said = SAYS_IN_FRONT.first(front);
    if (said >= 0) candidate.qualifier = IN_FRONT[said]![0];
  },
};

const FALLS = new EdgePattern(
  /(?:下降|减少|少|降低|回落|下滑|减|降|缩减|缩短|压缩|负增长)(?:了|幅度?为?|约|近)?\s*(?:[\d.]+(?:%|个百分点|‰)\s?[、和与]\s?)*$/,
);

/** The last two clauses of a sentence. */
const lastTwo = (sentence: string): string => sentence.split(/[,:(]/).slice(-2).join(',');

/** A fall against another period is negative: 同比下降12%, 比改革前减少2名; 减少到4个 is a level, not a fall. */
export const sign: Refiner = {
  name: 'sign',
  refine: (candidate, scope) => {
    // most clauses end like none that tells a fall
    const end = scope.folded.slice(Math.max(0, candidate.start - 1), candidate.start);
    if (end !== '-' && !FALLS.mayMatch(end)) return;
    const clause = clauseBefore(scope, candidate, CLAUSE_MARKS_OR_BRACKET);
    if (clause.endsWith('-') && SIGNED_CHANGE.test(clause)) {
      candidate.value = -candidate.value;
      return;
    }
    if (!FALLS.test(clause)) return;
    const compared =
      COMPARES.test(clause) ||
      (clause.length <= 6 && COMPARES.test(lastTwo(clauseBefore(scope, candidate, SENTENCE_MARKS)))) ||
      COMPARED_IN_FRONT.test(sentenceBefore(scope.folded, 0, candidate.start));
    if (!compared) return;
    candidate.value = -candidate.value;
    if (candidate.valueMax !== null) candidate.valueMax = -candidate.valueMax;
  },
};
