import { copyFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { beginCorpus, makeBlank } from '../../src/corpus/blank-corpus.ts';
import { saveReferenceTables } from '../../src/corpus/save-reference-tables.ts';
import { corpusVersion } from '../../src/store/corpus-version.ts';
import { closeDatabase, type Database, openDatabase } from '../../src/store/open-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const tables = [
  'regions',
  'indicators',
  'corpus',
  'corpus_versions',
  'reports',
  'report_changes',
  '__drizzle_migrations',
];

const contentOf = ({ sqlite }: Database) =>
  Object.fromEntries(
    tables.map((table) => {
      const columns = (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
      const told = columns.filter((name) => name !== 'at').map((name) => `"${name}"`);
      return [table, sqlite.prepare(`SELECT ${told.join(', ')} FROM ${table} ORDER BY 1`).all()];
    }),
  );

const schemaOf = ({ sqlite }: Database) =>
  sqlite.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1, 2`).all();

test('a corpus that is begun with is what would be made without', async () => {
  const folder = temporaryFolder({});
  const began = new Date().toISOString();
  beginCorpus(join(folder, 'deep', 'begun.db'));
  expect(readdirSync(join(folder, 'deep'))).toEqual(['begun.db']);
  const [begun, made] = [openDatabase(join(folder, 'deep', 'begun.db')), openDatabase(':memory:')];
  try {
    saveReferenceTables(made);
    expect(schemaOf(begun)).toEqual(schemaOf(made));
    expect(contentOf(begun)).toEqual(contentOf(made));
    expect(await corpusVersion(begun)).toBe(await corpusVersion(made));
    const times = begun.sqlite.prepare<[], string>('SELECT at FROM corpus_versions').pluck().all();
    expect(times.length).toBeGreaterThan(0);
    for (const at of times) expect(at >= began).toBe(true);
    const changes = () => begun.sqlite.prepare('SELECT total_changes()').pluck().get();
    const before = changes();
    saveReferenceTables(begun);
    expect(changes()).toBe(before);
  } finally {
    closeDatabase(begun);
    closeDatabase(made);
  }
});

test('a blank one that a newer program has made, or that is none, is made anew; one that is as it should be stays', () => {
  const folder = temporaryFolder({ 'none.db': 'something else' });
  const [path, none] = [join(folder, 'blank.db'), join(folder, 'none.db')];
  makeBlank(path);
  const { ino } = statSync(path);
  makeBlank(path);
  expect(statSync(path).ino).toBe(ino);
  const newer = openDatabase(path);
  newer.sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('newer', 9e15);
  closeDatabase(newer);
  for (const file of [path, none]) {
    makeBlank(file);
    const blank = openDatabase(file);
    expect(blank.sqlite.prepare('SELECT count(*) > 40000 FROM regions').pluck().get()).toBe(1);
    closeDatabase(blank);
  }
  expect(readdirSync(folder).sort()).toEqual(['blank.db', 'none.db']);
});

test('what is there already stays, whatever it is', () => {
  const path = join(temporaryFolder({}), 'a.db');
  writeFileSync(path, 'somebody else');
  beginCorpus(path);
  expect(() => openDatabase(path)).toThrow('it is no database');
});

test('nothing of a database that was removed alone, after a crash, comes into the one in its place', () => {
  const path = join(temporaryFolder({}), 'a.db');
  beginCorpus(path);
  const crashed = openDatabase(path);
  crashed.sqlite.pragma('wal_autocheckpoint = 0');
  crashed.sqlite.exec('DELETE FROM indicators');
  copyFileSync(`${path}-wal`, `${path}-kept`);
  closeDatabase(crashed);
  rmSync(path);
  renameSync(`${path}-kept`, `${path}-wal`);
  beginCorpus(path);
  const begun = openDatabase(path);
  saveReferenceTables(begun);
  expect(begun.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(begun.sqlite.prepare('SELECT count(*) > 100 FROM indicators').pluck().get()).toBe(1);
  expect(begun.sqlite.prepare('SELECT count(*) > 40000 FROM regions').pluck().get()).toBe(1);
  closeDatabase(begun);
});

test('where none can be made, that is left to be told by whoever opens it', () => {
  const folder = temporaryFolder({ file: '' });
  beginCorpus(join(folder, 'file', 'a.db'));
  expect(readdirSync(folder)).toEqual(['file']);
});
