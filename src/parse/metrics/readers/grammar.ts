import { UNITS, UNITS_AFTER_GE, type Unit } from '../../../knowledge/units.ts';
import type { Qualifier } from '../../../records/metric.ts';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function unitPattern(units: readonly Unit[]): string {
  const alternatives = [...units]
    .sort((a, b) => b.text.length - a.text.length)
    .map((unit) => literal(unit.text) + guardOf(unit));
  return `(?:${alternatives.join('|')})`;
}

function guardOf({ notBefore, butBefore }: Unit): string {
  if (notBefore === undefined) return '';
  return butBefore === undefined ? `(?![${notBefore}])` : `(?!(?!${butBefore})[${notBefore}])`;
}

/** 个 in front of a unit that has its own: 5个工作日. */
export const GE = `(?:个(?=(?:${UNITS_AFTER_GE.join('|')})))?`;

/** Any unit, the longest first. */
export const UNIT_AFTER_FIGURES = unitPattern(UNITS);
export const UNIT_AFTER_HAN = unitPattern(UNITS.filter(({ afterHan }) => afterHan));

/** A word behind the unit that says how exact the number is. */
export const EXACTNESS_BEHIND = '(?:以上|左右|以内|以下|上下)?';

/** How exact the words at a number make it: 余, 多, 来 or 几 behind it, one of those above behind its unit. */
export function qualifierOf(about: string, behind: string): Qualifier {
  if (about === '余' || about === '多') return 'MORE_THAN';
  if (about !== '') return 'ABOUT';
  if (behind === '以上') return 'MORE_THAN';
  if (behind === '左右' || behind === '上下') return 'ABOUT';
  return behind === '以内' || behind === '以下' ? 'AT_MOST' : 'EXACT';
}
