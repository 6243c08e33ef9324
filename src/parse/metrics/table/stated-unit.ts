import { COUNTED_IN } from '../../../knowledge/table-heads.ts';
import { isNoun } from '../../../knowledge/unit-kinds.ts';
import { UNITS } from '../../../knowledge/units.ts';
import type { Span } from '../../../records/span.ts';
import { multiplierOf } from '../../../text/numerals.ts';

/** A unit that stands apart from its figures, in a head or in a cell of its own; the span is without its multiplier. */
export interface StatedUnit extends Span {
  /** What a figure is multiplied by: 10000 of 万元. */
  factor: number;
}

const WORDS: ReadonlySet<string> = new Set(UNITS.map(({ text }) => text));
const MULTIPLIER = /^[十百千万亿]{1,2}/;

/** The unit that a word (folded) is, from an offset on; null where it is none. */
function unitOf(word: string, at: number): StatedUnit | null {
  // 千克 is a unit, 千元 a thousand of one
  const multiplier = WORDS.has(word) ? '' : (MULTIPLIER.exec(word)?.[0] ?? '');
  if (!WORDS.has(word.slice(multiplier.length))) return null;
  return { start: at + multiplier.length, end: at + word.length, factor: multiplierOf(multiplier) };
}

/** A second unit in brackets is no part of the first: 人(次). */
const bare = (word: string): string => word.replace(/\([\u4e00-\u9fff]{1,2}\)$/, '');

/** A cell (folded) that is a unit and nothing else. */
export const unitAlone = (cell: string, at: number): StatedUnit | null => unitOf(bare(cell), at);

const IN_BRACKETS = /\(\s*(?:单位\s*:\s*)?(?<unit>[^\s()]{1,6}(?:\([\u4e00-\u9fff]{1,2}\))?)\s*\)$/d;
const BEHIND_STROKE = /\/\s*(?<unit>[^\s()/]{1,4})$/d;

/** A head, and how long it is without the unit that it states. */
interface Head {
  length: number;
  unit: StatedUnit | null;
}

/**
 * The unit that a head (folded) states behind its name; 乡镇(街道) states none.
 *
 * @example headUnit('罚款(万元)', 100) // { length: 2, unit: { start: 104, end: 105, factor: 10000 } }
 */
export function headUnit(head: string, at: number): Head {
  const stated = IN_BRACKETS.exec(head) ?? BEHIND_STROKE.exec(head);
  if (!stated) return { length: head.length, unit: null };
  const word = bare(stated.groups!.unit!);
  const unit = isNoun(word) ? null : unitOf(word, at + stated.indices!.groups!.unit![0]);
  return { length: unit ? head.slice(0, stated.index).trimEnd().length : head.length, unit };
}

/** The unit that a line above a table (folded) states for all of it. */
export function captionUnit(caption: string, at: number): StatedUnit | null {
  const stated = COUNTED_IN.exec(caption);
  return stated ? unitOf(stated.groups!.unit!, at + stated.indices!.groups!.unit![0]) : null;
}
