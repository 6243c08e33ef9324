import { inArray } from 'drizzle-orm';
import { regions } from '../../schema/sqlite/region.ts';
import type { Region } from '../records/region.ts';
import type { Database } from './open-database.ts';
import { perDatabase } from './per-database.ts';

const known = perDatabase(({ sqlite }) => sqlite.prepare<[string]>('SELECT 1 FROM regions WHERE code = ?'));

/** Adds the region of a report that the reference table does not know, below those of its ancestors that it knows. */
export function saveMissingRegion(database: Database, region: Region): void {
  if (known(database).get(region.code)) return;
  const { orm } = database;
  const lineage = enclosingCodes(region.code);
  const above = orm.select({ code: regions.code }).from(regions).where(inArray(regions.code, lineage)).all();
  const ancestorCodes = lineage.filter((code) => above.some((row) => row.code === code));
  const { name, level, code, path } = region;
  orm
    .insert(regions)
    .values({
      name,
      level,
      code,
      path,
      ancestorCodes,
      parentCode: ancestorCodes.at(-1) ?? null,
      from: null,
      until: null,
    })
    .run();
}

/** `140522001` → `140000`, `140500`, `140522`: the codes that by their digits enclose a code, from the province down. */
function enclosingCodes(code: string): string[] {
  const enclosing = [code.slice(0, 2).padEnd(6, '0'), code.slice(0, 4).padEnd(6, '0'), code.slice(0, 6)];
  return [...new Set(enclosing)].filter((candidate) => candidate !== code);
}
