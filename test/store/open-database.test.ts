import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { Sqlite } from '../../src/store/sqlite-driver.ts';
import { parsedReport } from './parsed-report.ts';

const about = { origin: 'PARSED', parserVersion: '1' } as const;
const folder = () => mkdtempSync(join(tmpdir(), 'fazhi-'));
const countReports = (database: ReturnType<typeof openDatabase>) =>
  createReader(database).count({ from: 'report', fields: [] });

describe('opening a database', () => {
  test('makes it and its folder where there is none, and keeps what is saved in it', async () => {
    const path = join(folder(), 'new', 'fazhi.db');
    const first = openDatabase(path);
    saveReport(first, parsedReport(), about);
    closeDatabase(first);
    const second = openDatabase(path);
    expect(await countReports(second)).toBe(1);
    closeDatabase(second);
    closeDatabase(second);
  });

  test.each([{ readonly: true }, { readonly: false }])('a folder in its place is told as such: %j', (options) => {
    const path = folder();
    expect(() => openDatabase(path, options)).toThrow(`${path}: it is a folder; name a file`);
  });

  test('readers never wait for an import', async () => {
    const path = join(folder(), 'fazhi.db');
    const importer = openDatabase(path);
    const reader = openDatabase(path);
    saveReport(importer, parsedReport(), about);
    importer.sqlite.exec('BEGIN IMMEDIATE');
    saveReportInside(importer);
    expect(await countReports(reader)).toBe(1);
    importer.sqlite.exec('COMMIT');
    expect(await countReports(reader)).toBe(2);
  });

  test.each([
    ['a file that is no database', 'a text, and a long one at that, so that it can hold a header. '.repeat(20)],
    ['a file that begins like none', 'short'],
  ])('refuses %s', (_name, content) => {
    const path = join(folder(), 'fazhi.db');
    writeFileSync(path, content);
    expect(() => openDatabase(path)).toThrow(
      expect.objectContaining({ code: 'DATABASE', message: expect.stringContaining(path) }),
    );
  });

  test('refuses a database of something else', () => {
    const path = join(folder(), 'other.db');
    new Sqlite(path).exec('CREATE TABLE other (id)').close();
    expect(() => openDatabase(path)).toThrow(`${path}: is a database, but not one of Fazhi's`);
  });

  test('refuses a database of a newer program', () => {
    const path = join(folder(), 'newer.db');
    const { sqlite } = openDatabase(path);
    sqlite.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)`);
    sqlite.close();
    expect(() => openDatabase(path)).toThrow(`${path}: was made by a newer version of Fazhi; update the program`);
  });

  test('refuses a database that cannot be brought up to date, without SQL', () => {
    const path = join(folder(), 'older.db');
    const { sqlite } = openDatabase(path);
    sqlite.exec('DELETE FROM __drizzle_migrations');
    sqlite.close();
    expect(() => openDatabase(path)).toThrow(
      expect.objectContaining({
        code: 'DATABASE',
        message: expect.stringMatching(
          /older\.db: was made by an incompatible version of Fazhi; delete it and import again \(.*table \S+ already exists\)$/,
        ),
      }),
    );
  });

  test('leaves one plain file when it is closed, which is read without being written', async () => {
    const path = join(folder(), 'fazhi.db');
    const writer = openDatabase(path);
    saveReport(writer, parsedReport(), about);
    closeDatabase(writer);
    const before = readFileSync(path);
    const reader = openDatabase(path, { readonly: true });
    expect(await countReports(reader)).toBe(1);
    expect(readdirSync(dirname(path))).toEqual(['fazhi.db']);
    expect(() => reader.sqlite.exec('DELETE FROM reports')).toThrow('readonly');
    closeDatabase(reader);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('for reading takes back what was half made when its writer was killed', async () => {
    const [path, killed] = [join(folder(), 'fazhi.db'), join(folder(), 'killed.db')];
    const first = openDatabase(path);
    saveReport(first, parsedReport(), about);
    closeDatabase(first);
    const writer = new Sqlite(path);
    // so little is kept in memory that the file itself is changed before all is done
    writer.pragma('cache_size = 1');
    writer.exec(`BEGIN; CREATE TABLE half AS SELECT * FROM regions`);
    writer.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
      UPDATE reports SET title = (SELECT group_concat(i) FROM n)`);
    for (const suffix of ['', '-journal']) copyFileSync(`${path}${suffix}`, `${killed}${suffix}`);
    writer.close();
    const reader = openDatabase(killed, { readonly: true });
    expect(await countReports(reader)).toBe(1);
    expect(reader.sqlite.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(0);
    closeDatabase(reader);
    expect(readdirSync(dirname(killed))).toEqual(['killed.db']);
  });

  test('for reading brings an older one up to date all the same', () => {
    const path = join(folder(), 'fazhi.db');
    writeFileSync(path, '');
    const database = openDatabase(path, { readonly: true });
    expect(database.sqlite.prepare('SELECT count(*) FROM reports').pluck().get()).toBe(0);
    closeDatabase(database);
  });

  test('a reader that is open sees what an import changes, and does not keep it from closing', async () => {
    const path = join(folder(), 'fazhi.db');
    closeDatabase(openDatabase(path));
    const reader = openDatabase(path, { readonly: true });
    expect(await countReports(reader)).toBe(0);
    // what a reader has begun ends with its turn of the event loop
    await setImmediate();
    const importer = openDatabase(path);
    saveReport(importer, parsedReport(), about);
    expect(await countReports(reader)).toBe(1);
    await setImmediate();
    closeDatabase(importer);
    expect(await countReports(reader)).toBe(1);
    closeDatabase(reader);
  });

  test.each([
    ['below a file', (path: string) => join(path, 'fazhi.db'), 'its folder is a file; name another'],
    ['deep below a file', (path: string) => join(path, 'deep', 'fazhi.db'), 'a part of its path is a file'],
  ])('says what to do about a path %s', (_, pathFrom, message) => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => openDatabase(pathFrom(file))).toThrow(`${pathFrom(file)}: ${message}`);
  });

  test('refuses a folder', () => {
    const path = folder();
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ code: 'DATABASE' }));
  });
});

/** As in an import that is not finished yet. */
function saveReportInside(database: ReturnType<typeof openDatabase>): void {
  const { source, report } = parsedReport({ text: '另一份。', periodYear: 2023 });
  const insert = `INSERT INTO reports (id, slug, version_key, current, title_stated, kind, body_kind, script, origin, parser_version, content_hash)
    VALUES (2, 'a', 'a~000000', 1, 0, ?, 'OTHER', 'HANS', 'PARSED', '1', ?)`;
  database.sqlite.prepare(insert).run(report.kind, source.sha256);
}
