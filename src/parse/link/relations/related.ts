import { IS_REST } from '../../../knowledge/connectives.ts';
import { DOER, STAGES } from '../../../knowledge/stages.ts';
import { countsAlike } from '../../../knowledge/unit-kinds.ts';
import type { MetricRelation } from '../../../records/metric.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { PatternSieve } from '../../../text/pattern-sieve.ts';

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
  /** Whether it tells of another year than the report. */
  otherYear: boolean;
  /** Whether 分别 hands it out of a list. */
  listed: boolean;
  changeOf: number | null;
  /** Text from the end of the metric before it (or the start of the sentence) to the number. */
  gap: string;
  /** Text behind the number, within its clause and the clauses that share their end with it. */
  behind: string;
  sentenceStart: number;
  paragraph: number;
}

/** How a metric hangs on another, and the place of that one in the report; both null where it hangs on none. */
export interface Relation {
  relation: MetricRelation | null;
  parent: number | null;
}

export const NONE: Relation = { relation: null, parent: null };

/** A relation to what was looked for, none where it was not found. */
export const related = (relation: MetricRelation, parent: number | null): Relation =>
  parent === null ? NONE : { relation, parent };

/** Whether two labels name the same thing: they share a run of two characters near the end of the first. */
export function sharesNoun(a: string, b: string): boolean {
  const tail = a.slice(-8);
  for (let i = 0; i + 2 <= tail.length; i++) {
    if (b.includes(tail.slice(i, i + 2))) return true;
  }
  return false;
}

/** Whether a count can be a part of another by what it counts and how many; spans of time and shares aside. */
export const canContain = (whole: Related, part: Related): boolean =>
  countsAlike(whole.unit, part.unit) && whole.value >= part.value;

const LEFT_OVER = new EdgePattern(IS_REST);

/** Whether a count is of what others leave of a whole: 其余5件. */
export const isRest = ({ own }: Related): boolean => LEFT_OVER.test(own);

const BY_STAGE = new PatternSieve(STAGES.map(({ pattern }) => pattern));

const SAYS_DOER = new PatternSieve([DOER]);

/** How far the cases are that a metric counts, by the words around it; null where these tell no stage. */
export function stageOf({ own }: Related): number | null {
  const last = BY_STAGE.last(SAYS_DOER.test(own) ? own.slice(DOER.exec(own)![0].length) : own);
  return last < 0 ? null : STAGES[last]!.stage;
}
