import { createHash } from 'node:crypto';
import { regions } from '../../schema/sqlite/region.ts';
import type { RegionEntry } from '../knowledge/region-table.ts';
import { readFact, writeFact } from './corpus.ts';
import { advanceVersion } from './corpus-version.ts';
import type { Database } from './open-database.ts';
import { prepareInsert } from './prepare-insert.ts';

/** What the rows of a table of divisions are made like: another one whenever other rows come of the same table. */
const FORM = '1';

/**
 * Makes the region table of the database the given one (some 45,000 divisions); costs next to nothing where it is already.
 * Divisions that only a report knew stay. Of two entries with one code the one still valid, else the later, is kept.
 *
 * @param version What tells the table from any other: where the database has it already, the table is not even looked at.
 *   Made of the entries where nothing is said.
 * @returns Whether anything changed.
 */
export function saveRegions(database: Database, table: Iterable<RegionEntry>, version?: string): boolean {
  const entries = version === undefined ? [...table] : table;
  const fact = `${FORM}-${version ?? createHash('sha256').update(JSON.stringify(entries)).digest('hex')}`;
  if (readFact(database, 'regions') === fact) return false;
  const byCode = newestByCode(entries);
  const { sqlite } = database;
  const save = sqlite.transaction(() => {
    // Rows are replaced under the reports that refer to them, and a child may stand before its parent.
    sqlite.pragma('defer_foreign_keys = ON');
    const isFirst = sqlite.prepare('SELECT 1 FROM regions').get() === undefined;
    const remove = isFirst ? null : sqlite.prepare('DELETE FROM regions WHERE code = ?');
    const insert = prepareInsert(database, regions);
    if (remove) removeUnused(database, byCode);
    const ancestorsOf = createLineage(byCode);
    for (const { code, name, level, path, parentCode, from, until } of byCode.values()) {
      remove?.run(code);
      insert({ code, name, level, path, parentCode, ancestorCodes: ancestorsOf(parentCode), from, until });
    }
    writeFact(database, 'regions', fact);
    advanceVersion(database, `regions ${fact}`);
  });
  save.immediate();
  return true;
}

function newestByCode(entries: Iterable<RegionEntry>): Map<string, RegionEntry> {
  const byCode = new Map<string, RegionEntry>();
  for (const entry of entries) {
    const { code, until } = entry;
    const known = byCode.get(code);
    if (known && (known.until === null || (until !== null && until < known.until))) continue;
    byCode.set(code, entry);
  }
  return byCode;
}

/** Codes from the province down to a parent: the same for all divisions right below it. */
function createLineage(byCode: Map<string, RegionEntry>): (parentCode: string | null) => string[] {
  const known = new Map<string | null, string[]>();
  return (parentCode) => {
    const found = known.get(parentCode) ?? lineage(parentCode, byCode);
    known.set(parentCode, found);
    return found;
  };
}

function lineage(parentCode: string | null, byCode: Map<string, RegionEntry>): string[] {
  const codes: string[] = [];
  for (let code = parentCode; code !== null && !codes.includes(code); code = byCode.get(code)?.parentCode ?? null) {
    codes.unshift(code);
  }
  return codes;
}

/** Removes divisions that the table no longer has, unless a report is of them or of a division below them. */
function removeUnused({ sqlite }: Database, byCode: Map<string, RegionEntry>): void {
  const statement = sqlite.prepare(`
    DELETE FROM regions WHERE code NOT IN (SELECT value FROM json_each(?)) AND code NOT IN (
      SELECT region_code FROM reports WHERE region_code IS NOT NULL
      UNION SELECT ancestor.value FROM reports JOIN regions ON code = region_code, json_each(ancestor_codes) AS ancestor)`);
  statement.run(JSON.stringify([...byCode.keys()]));
}
