import { INDICATOR_PATTERNS, type IndicatorRule } from '../../knowledge/indicator-patterns.ts';
import { requiredSets } from '../../text/required-characters.ts';

/** What of a metric tells which patterns can read it, folded. */
interface Read {
  unit: string;
  label: string;
  /** The words around a number, its clause and more. */
  reach: string;
}

/** Characters that many labels hold. */
const COMMON = '法政行人案件会理办处开展工作服务议次全县市区镇村执审查政府';

/** Of how many sets of characters a text is asked to hold one of each before a pattern is tried: a third spares few. */
const SETS = 2;

const setsOf = (pattern: RegExp | undefined): readonly ReadonlySet<string>[] =>
  pattern === undefined ? [] : requiredSets(pattern, COMMON).slice(0, SETS);

/** For each pattern such sets of what it reads in a label or, where that asks for none, in the words around a number. */
const NEEDED = INDICATOR_PATTERNS.map(({ label, clause, reach }) => {
  const ofLabel = setsOf(label);
  const isAround = ofLabel.length === 0;
  return { sets: isAround ? setsOf(clause ?? reach) : ofLabel, isAround };
});

/** For each code unit the number of a character that some pattern needs, from 1; 0 for all others, which are most. */
const NUMBERS = new Uint16Array(0x10000);
const CHARACTERS = [...new Set(NEEDED.flatMap(({ sets }) => sets.flatMap((needed) => [...needed])))];
for (const [at, character] of CHARACTERS.entries()) NUMBERS[character.charCodeAt(0)] = at + 1;

/** The patterns for one unit, with a bit for each and for each of its sets: the bits of the first sets, then those of the second. */
interface UnitPatterns {
  patterns: readonly IndicatorRule[];
  /** Length of a row of bits. */
  length: number;
  /** Bits of sets of which no character is known. */
  open: Uint32Array;
  /** A row for each number of a character: the bits of the sets that hold it. */
  rows: Uint32Array;
  /** Bits of the patterns that read the words around a number as well; null where none does. */
  around: Uint32Array | null;
}

function patternsOf(unit: string): UnitPatterns {
  const places = INDICATOR_PATTERNS.flatMap((pattern, place) => (pattern.unit.test(unit) ? [place] : []));
  const words = Math.ceil(places.length / 32);
  const length = SETS * words;
  const open = new Uint32Array(length);
  const rows = new Uint32Array((CHARACTERS.length + 1) * length);
  const around = new Uint32Array(length);
  places.forEach((place, index) => {
    const needed = NEEDED[place]!;
    for (let set = 0; set < SETS; set++) {
      const word = set * words + (index >> 5);
      const bit = 1 << (index & 31);
      if (needed.isAround) around[word]! |= bit;
      if (needed.sets[set] === undefined) open[word]! |= bit;
      for (const character of needed.sets[set] ?? []) rows[NUMBERS[character.charCodeAt(0)]! * length + word]! |= bit;
    }
  });
  const patterns = places.map((place) => INDICATOR_PATTERNS[place]!);
  return { patterns, length, open, rows, around: around.some((bits) => bits !== 0) ? around : null };
}

const byUnit = new Map<string, UnitPatterns>();

/** There are few units and many metrics. */
function patternsFor(unit: string): UnitPatterns {
  let patterns = byUnit.get(unit);
  if (patterns === undefined) {
    patterns = patternsOf(unit);
    byUnit.set(unit, patterns);
  }
  return patterns;
}

/** The bits of a label, and those of the words around a number: kept, since they are asked for each number. */
const found = new Uint32Array(SETS * Math.ceil(INDICATOR_PATTERNS.length / 32));
const beside = new Uint32Array(found.length);

/** Adds the bits of the sets that a text holds one of. */
function lookUp(bits: Uint32Array, { rows, length }: UnitPatterns, text: string): void {
  for (let at = 0; at < text.length; at++) {
    const number = NUMBERS[text.charCodeAt(at)]!;
    if (number === 0) continue;
    const row = number * length;
    for (let word = 0; word < length; word++) bits[word]! |= rows[row + word]!;
  }
}

/** The patterns that can match at all, in the order of the table: most labels can be read by few. */
export function candidatesFor({ unit, label, reach }: Read): IndicatorRule[] {
  const known = patternsFor(unit);
  const { patterns, length, open, around } = known;
  // one by one: there are few, and calling what copies or fills takes longer
  for (let word = 0; word < length; word++) found[word] = open[word]!;
  lookUp(found, known, label);
  if (around !== null) {
    for (let word = 0; word < length; word++) beside[word] = 0;
    lookUp(beside, known, reach);
    for (let word = 0; word < length; word++) found[word]! |= beside[word]! & around[word]!;
  }
  const candidates: IndicatorRule[] = [];
  const words = length / SETS;
  for (let word = 0; word < words; word++) {
    // the lowest bit, and again without it
    for (let bits = found[word]! & found[words + word]!; bits !== 0; bits &= bits - 1) {
      candidates.push(patterns[word * 32 + 31 - Math.clz32(bits & -bits)]!);
    }
  }
  return candidates;
}
