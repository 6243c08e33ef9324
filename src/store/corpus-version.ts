import { createHash } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import { corpusVersions } from '../../schema/sqlite/corpus-version.ts';
import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

/** The version of a corpus that holds nothing yet: every corpus has begun with it. */
const NOTHING = '0';

/** A number that a double holds, and as much of a SHA-256 as is kept. */
const FORM = /^([1-9]\d{0,14})-[0-9a-f]{8}$/;

const statements = perDatabase(({ orm }) => ({
  last: orm.select().from(corpusVersions).orderBy(desc(corpusVersions.number)).limit(1).prepare(),
  byNumber: orm
    .select()
    .from(corpusVersions)
    .where(eq(corpusVersions.number, sql.placeholder('number')))
    .prepare(),
  add: orm
    .insert(corpusVersions)
    .values({ number: sql.placeholder('number'), digest: sql.placeholder('digest'), at: sql.placeholder('at') })
    .prepare(),
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
  add.run({ number, digest: hash.digest('hex').slice(0, 8), at: new Date().toISOString() });
  return number;
}

/** The version of the corpus: another one after every import that changed something. `0` while it is empty. */
export async function corpusVersion(database: Database): Promise<string> {
  const last = statements(database).last.get();
  return last ? nameOf(last) : NOTHING;
}

/** Whether a text has the form of a version, be it of this corpus or of another: `8-3fa9c1d2`, or `0`. */
export const isVersion = (text: string): boolean => text === NOTHING || FORM.test(text);

/**
 * The number of a version that this corpus has had; null for one that it never had: that of a database which has been
 * deleted and made anew since, say.
 *
 * @example await versionNumber(database, '8-3fa9c1d2') // 8
 */
export async function versionNumber(database: Database, version: string): Promise<number | null> {
  if (version === NOTHING) return 0;
  const number = FORM.exec(version)?.[1];
  const known = number === undefined ? undefined : statements(database).byNumber.get({ number: Number(number) });
  return known && nameOf(known) === version ? known.number : null;
}

/** The number that a version says it is, be it one that the corpus has had or not; null for what is no version. */
export const numberIn = (version: string): number | null =>
  version === NOTHING ? 0 : Number(FORM.exec(version)?.[1] ?? Number.NaN) || null;

const nameOf = ({ number, digest }: { number: number; digest: string }): string => `${number}-${digest}`;
