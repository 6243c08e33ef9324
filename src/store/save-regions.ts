import { createHash } from 'node:crypto';
import { regions } from '../../schema/sqlite/region.ts';
import type { RegionEntry } from '../knowledge/region-table.ts';
import { readFact, writeFact } from './corpus.ts';
import { advanceVersion } from './corpus-version.ts';
import type { Database } from './open-database.ts';
import { prepareInsert } from './prepare-insert.ts';

/**
 * Makes the region table of the database the given one (some 45,000 divisions); costs one hash where it is already.
 * Divisions that only a report knew stay. Of two entries with one code the one still valid, else the later, is kept.
 *
 * @returns Whether anything changed.
 */
export function saveRegions(database: Database, table: Iterable<RegionEntry>): boolean {
  const entries = [...table];
  const hash = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  if (readFact(database, 'regions') === hash) return false;
  const byCode = newestByCode(entries);
  const save = database.sqlite.transaction(() => {
    // Rows are replaced under the reports that refer to them, and a child may stand before its parent.
    database.sqlite.pragma('defer_foreign_keys = ON');
    const remove = database.sqlite.prepare('DELETE FROM regions WHERE code = ?');
    const insert = prepareInsert(database, regions);
    removeUnused(database, byCode);
    for (const { parentCode, ...entry } of byCode.values()) {
      remove.run(entry.code);
      insert({ ...entry, parentCode, ancestorCodes: ancestors(parentCode, byCode) });
    }
    writeFact(database, 'regions', hash);
    advanceVersion(database, `regions ${hash}`);
  });
  save.immediate();
  return true;
}

function newestByCode(entries: RegionEntry[]): Map<string, RegionEntry> {
  const byCode = new Map<string, RegionEntry>();
  for (const { name, level, code, path, parentCode, from, until } of entries) {
    const known = byCode.get(code);
    if (known && (known.until === null || (until !== null && until < known.until))) continue;
    byCode.set(code, { name, level, code, path, parentCode, from, until });
  }
  return byCode;
}

/** Codes from the province down to the parent. */
function ancestors(parentCode: string | null, byCode: Map<string, RegionEntry>): string[] {
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
