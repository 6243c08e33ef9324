import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

/** How many are named at most. */
const MOST = 5;

const statements = perDatabase(({ sqlite }) => ({
  versions: sqlite
    .prepare<[string], string>(`SELECT version_key FROM reports WHERE slug = ? ORDER BY version_key LIMIT ${MOST}`)
    .pluck(),
  // A range, so that an index serves.
  ofPlace: sqlite
    .prepare<[string, string], string>(
      `SELECT DISTINCT slug FROM reports WHERE slug >= ? AND slug < ? || char(0x10FFFF) ORDER BY slug LIMIT ${MOST}`,
    )
    .pluck(),
}));

/**
 * Names of reports that are there, for whoever named one that is not: the versions of the report, or the reports of the place.
 *
 * @example nearNames(database, '140522-2021') // ['140522-2022', '140522-2022-市场监督管理局']
 */
export function nearNames(database: Database, name: string): string[] {
  const { versions, ofPlace } = statements(database);
  const found = versions.all(name.split('~')[0]!);
  if (found.length > 0) return found;
  const place = name.split(/[-~]/)[0]!;
  return place === '' ? [] : ofPlace.all(`${place}-`, `${place}-`);
}
