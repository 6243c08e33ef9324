import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

/** The version of a corpus that holds nothing yet: every corpus has begun with it. */
const NOTHING = '0';

/** A number that a double holds, and as much of a SHA-256 as is kept. */
const FORM = /^([1-9]\d{0,14})-([0-9a-f]{8})$/;

const statements = perDatabase(({ sqlite }) => ({
  last: sqlite.prepare<[], { number: number; digest: string }>(
    'SELECT number, digest FROM "corpus_versions" ORDER BY number DESC LIMIT 1',
  ),
  add: sqlite.prepare<[number, string, string]>('INSERT INTO corpus_versions (number, digest, at) VALUES (?, ?, ?)'),
}));

/**
 * Makes the next version of the corpus: to be called in every transaction that changes what readers see.
 *
 * @param change What changes, to the last bit: two corpora that have changed alike have the same version.
 * @returns The number of the version: 1 for the first.
 */
export function advanceVersion(database: Database, change: string): number {
  const { last, add } = statements(database);
  const before = last.get();
  const number = (before?.number ?? 0) + 1;
  const hash = createHash('sha256').update(`${before?.digest ?? ''}\n${change}`);
  add.run(number, hash.digest('hex').slice(0, 8), new Date().toISOString());
  return number;
}

/** The version of the corpus: another one after every import that changed something. `0` while it is empty. */
export async function corpusVersion(database: Database): Promise<string> {
  const last = statements(database).last.get();
  return last ? `${last.number}-${last.digest}` : NOTHING;
}

/**
 * Takes a version apart, be it one of this corpus or of another; null for what is no version.
 *
 * @returns Its number, which grows with every import, and the digest that tells it from those of other corpora; that of nothing,
 *   with which every corpus has begun, has none.
 * @example versionParts('8-3fa9c1d2') // { number: 8, digest: '3fa9c1d2' }
 */
export function versionParts(version: string): { readonly number: number; readonly digest: string | null } | null {
  if (version === NOTHING) return { number: 0, digest: null };
  const [, number, digest] = FORM.exec(version) ?? [];
  return number === undefined ? null : { number: Number(number), digest: digest! };
}
