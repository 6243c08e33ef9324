import { DECISION_MAKING } from './indicator-patterns/decision-making.ts';
import { DIGITAL } from './indicator-patterns/digital.ts';
import { EMERGENCY } from './indicator-patterns/emergency.ts';
import { GOVERNMENT_FUNCTIONS } from './indicator-patterns/government-functions.ts';
import type { IndicatorPattern } from './indicator-patterns/indicator-pattern.ts';
import { LAW_ENFORCEMENT } from './indicator-patterns/law-enforcement.ts';
import { LEGAL_EDUCATION } from './indicator-patterns/legal-education.ts';
import { LEGAL_SERVICES } from './indicator-patterns/legal-services.ts';
import { LITIGATION } from './indicator-patterns/litigation.ts';
import { MEDIATION } from './indicator-patterns/mediation.ts';
import { OVERSIGHT } from './indicator-patterns/oversight.ts';
import { PARTY_LEADERSHIP } from './indicator-patterns/party-leadership.ts';
import { PENALTIES } from './indicator-patterns/penalties.ts';
import { RECONSIDERATION } from './indicator-patterns/reconsideration.ts';
import { RULEMAKING } from './indicator-patterns/rulemaking.ts';

const PATTERNS: readonly IndicatorPattern[] = [
  ...PARTY_LEADERSHIP,
  ...GOVERNMENT_FUNCTIONS,
  ...RULEMAKING,
  ...DECISION_MAKING,
  ...PENALTIES,
  ...LAW_ENFORCEMENT,
  ...EMERGENCY,
  ...RECONSIDERATION,
  ...LITIGATION,
  ...MEDIATION,
  ...OVERSIGHT,
  ...DIGITAL,
  ...LEGAL_EDUCATION,
  ...LEGAL_SERVICES,
];

type Told = 'label' | 'clause' | 'reach' | 'context' | 'not' | 'notInContext';

/** A pattern under the name by which a metric tells what its indicator rests on. */
export interface IndicatorRule
  extends Required<Omit<IndicatorPattern, Told | 'lookBack'>>,
    Readonly<Record<Told, RegExp | undefined>> {
  readonly lookBack: boolean;
  /** The indicator and which of its patterns it is, from 1: `LITIGATION_LOSS_RATE/1`. It lasts as long as new ones come last. */
  rule: string;
}

/** All patterns, by theme; of entries that match together the narrower wins, of two of one parent the parent, else the first. */
export const INDICATOR_PATTERNS: readonly IndicatorRule[] = named(PATTERNS);

function named(patterns: readonly IndicatorPattern[]): IndicatorRule[] {
  const counts = new Map<string, number>();
  return patterns.map((pattern) => {
    const count = (counts.get(pattern.id) ?? 0) + 1;
    counts.set(pattern.id, count);
    const { id, unit, label, clause, reach, context, lookBack = false, not, notInContext, sample } = pattern;
    // all with all fields: what reads hundreds of rules for each metric is fast where they are alike
    return { id, rule: `${id}/${count}`, unit, label, clause, reach, context, lookBack, not, notInContext, sample };
  });
}
