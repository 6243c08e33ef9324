import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import BetterSqlite3 from 'better-sqlite3';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { saveReport } from '../../src/store/save-report.ts';
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
    new BetterSqlite3(path).exec('CREATE TABLE other (id)').close();
    expect(() => openDatabase(path)).toThrow(`${path}: is a database, but not one of Fazhi's`);
  });

  test('refuses a database of a newer program', () => {
    const path = join(folder(), 'newer.db');
    const { sqlite } = openDatabase(path);
    sqlite.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)`);
    sqlite.close();
    expect(() => openDatabase(path)).toThrow(`${path}: was made by a newer version of Fazhi; update the program`);
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
