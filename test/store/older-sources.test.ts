import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findSaved } from '../../src/store/find-saved.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { createCorpus } from './create-corpus.ts';
import { parsedReport } from './parsed-report.ts';
import { writeOlder } from './write-older.ts';

const about = { origin: 'PARSED', parserVersion: '1' } as const;

test('a database from before what was given was kept has its texts as they were, and nothing given', () => {
  const same = createCorpus({
    reports: [
      { name: 'a.txt', url: 'http://a.gov.cn/' },
      { name: 'b.txt', text: '另一份。' },
    ],
  });
  const path = join(temporaryFolder({}), 'fazhi.db');
  writeOlder(path, same, { applied: 3 });
  const database = openDatabase(path);
  const sources = 'SELECT * FROM sources ORDER BY report_id';
  expect(database.sqlite.prepare(sources).all()).toEqual(same.sqlite.prepare(sources).all());
  expect(findSaved(database, 'a.txt')).toMatchObject({ url: 'http://a.gov.cn/', given: null });
  expect(database.sqlite.prepare('SELECT at FROM corpus_versions').pluck().all()).toEqual([null, null]);
  expect(saveReport(database, parsedReport({ name: 'a.txt', url: 'http://a.gov.cn/' }), about)).toBe('UNCHANGED');
  expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  // the text goes with its report as before
  database.sqlite.exec('DELETE FROM reports WHERE id = 1');
  expect(database.sqlite.prepare('SELECT name FROM sources').pluck().all()).toEqual(['b.txt']);
  closeDatabase(database);
});
