import { INDICATOR_PATTERNS, type IndicatorRule } from '../../knowledge/indicator-patterns.ts';
import { requiredCharacters } from '../../text/required-characters.ts';

/** What of a metric tells which patterns can read it, folded. */
interface Read {
  unit: string;
  label: string;
  clause: string;
}

/** Places of patterns by the number of a character, one of which what they read must hold. */
type Table = (readonly number[] | undefined)[];

/** The patterns for one unit by what must stand in a label, in the words around a number or in a label, and the rest. */
interface UnitPatterns {
  byLabel: Table;
  byClause: Table;
  others: Uint32Array;
}

/** Characters that many labels hold. */
const COMMON = '法政行人案件会理办处开展工作服务议次全县市区镇村执审查政府';

/** What each pattern reads, and the characters one of which that must hold; null where no such are known. */
const NEEDED = INDICATOR_PATTERNS.map(({ label, clause }) => {
  const read = label ?? clause;
  return read ? requiredCharacters(read, COMMON) : null;
});

/** For each code unit the number of a character that some pattern needs, from 1; 0 for all others, which are most. */
const NUMBERS = new Uint16Array(0x10000);
for (const [at, character] of [...new Set(NEEDED.flatMap((needed) => [...(needed ?? [])]))].entries())
  NUMBERS[character.charCodeAt(0)] = at + 1;

const byUnit = new Map<string, UnitPatterns>();

/** A bit for each pattern. */
const bitset = (): Uint32Array => new Uint32Array(Math.ceil(INDICATOR_PATTERNS.length / 32));

function set(bits: Uint32Array, index: number): void {
  bits[index >> 5]! |= 1 << (index & 31);
}

/** There are few units and many metrics. */
function patternsFor(unit: string): UnitPatterns {
  const known = byUnit.get(unit);
  if (known) return known;
  const found = { byLabel: [] as Table, byClause: [] as Table, others: bitset() };
  INDICATOR_PATTERNS.forEach((pattern, index) => {
    if (!pattern.unit.test(unit)) return;
    const needed = NEEDED[index]!;
    if (needed === null) set(found.others, index);
    const table = pattern.label ? found.byLabel : found.byClause;
    for (const character of needed ?? []) {
      const number = NUMBERS[character.charCodeAt(0)]!;
      table[number] = [...(table[number] ?? []), index];
    }
  });
  byUnit.set(unit, found);
  return found;
}

/** Set for those that can match, read in their order. */
const marked = bitset();

function lookUp(table: Table, text: string): void {
  for (let at = 0; at < text.length; at++) {
    const number = NUMBERS[text.charCodeAt(at)]!;
    const patterns = number === 0 ? undefined : table[number];
    if (patterns !== undefined) for (const index of patterns) set(marked, index);
  }
}

/** The patterns that can match at all, in the order of the table: most labels can be read by few. */
export function candidatesFor({ unit, label, clause }: Read): IndicatorRule[] {
  const { byLabel, byClause, others } = patternsFor(unit);
  marked.set(others);
  lookUp(byLabel, label);
  if (byClause.length > 0) {
    lookUp(byClause, label);
    lookUp(byClause, clause);
  }
  const candidates: IndicatorRule[] = [];
  for (let word = 0; word < marked.length; word++) {
    // the lowest bit, and again without it
    for (let bits = marked[word]!; bits !== 0; bits &= bits - 1) {
      candidates.push(INDICATOR_PATTERNS[word * 32 + 31 - Math.clz32(bits & -bits)]!);
    }
  }
  return candidates;
}
