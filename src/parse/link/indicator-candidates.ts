import { INDICATOR_PATTERNS, type IndicatorRule } from '../../knowledge/indicator-patterns.ts';
import { requiredCharacters } from '../../text/required-characters.ts';

/** What of a metric tells which patterns can read it, folded. */
interface Read {
  unit: string;
  label: string;
  clause: string;
}

/** Indexes of patterns by the code units of which what they read must hold one. */
type Table = Map<number, number[]>;

/** The patterns for one unit by what must stand in a label, in the words around a number or in a label, and the rest. */
interface UnitPatterns {
  byLabel: Table;
  byClause: Table;
  others: readonly number[];
}

const byUnit = new Map<string, UnitPatterns>();
/** Characters that many labels hold. */
const COMMON = '法政行人案件会理办处开展工作服务议次全县市区镇村执审查政府';

/** There are few units and many metrics. */
function patternsFor(unit: string): UnitPatterns {
  const known = byUnit.get(unit);
  if (known) return known;
  const found = { byLabel: new Map() as Table, byClause: new Map() as Table, others: [] as number[] };
  INDICATOR_PATTERNS.forEach((pattern, index) => {
    if (!pattern.unit.test(unit)) return;
    const read = pattern.label ?? pattern.clause;
    const needed = read ? requiredCharacters(read, COMMON) : null;
    if (needed === null) found.others.push(index);
    for (const character of needed ?? []) {
      const table = pattern.label ? found.byLabel : found.byClause;
      const code = character.charCodeAt(0);
      table.set(code, [...(table.get(code) ?? []), index]);
    }
  });
  byUnit.set(unit, found);
  return found;
}

/** The last look-up that named each pattern: marking them anew is cheaper than a set for every metric. */
const namedBy = new Uint32Array(INDICATOR_PATTERNS.length);
let lookUps = 0;

function lookUp(table: Table, text: string, indexes: number[]): void {
  for (let at = 0; at < text.length; at++) {
    const patterns = table.get(text.charCodeAt(at));
    if (patterns === undefined) continue;
    for (const index of patterns) {
      if (namedBy[index] === lookUps) continue;
      namedBy[index] = lookUps;
      indexes.push(index);
    }
  }
}

/** The patterns that can match at all, in the order of the table: most labels can be read by few. */
export function candidatesFor({ unit, label, clause }: Read): IndicatorRule[] {
  const { byLabel, byClause, others } = patternsFor(unit);
  lookUps++;
  const indexes = [...others];
  lookUp(byLabel, label, indexes);
  if (byClause.size > 0) {
    lookUp(byClause, label, indexes);
    lookUp(byClause, clause, indexes);
  }
  return indexes.sort((a, b) => a - b).map((index) => INDICATOR_PATTERNS[index]!);
}
