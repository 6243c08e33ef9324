import { expect, test } from '@jest/globals';
import { answererAtOnce } from '../../../src/api/http/answer-at-once.ts';
import { openDatabase } from '../../../src/store/open-database.ts';
import { createReader, type Reader } from '../../../src/store/query/reader.ts';
import { saveReport } from '../../../src/store/save-report.ts';
import { parsedReport } from '../../store/parsed-report.ts';

const REPORTS = { from: 'report', fields: [] } as const;

/** A corpus that grows by a report whenever it is told to, and what was asked of it. */
function growingCorpus() {
  const statements: string[] = [];
  const database = openDatabase(':memory:', { onStatement: (sql) => statements.push(sql) });
  let reports = 0;
  const grow = () => {
    reports += 1;
    const parsed = parsedReport({ name: `${reports}.txt`, text: `第${reports}份\n` });
    saveReport(database, parsed, { origin: 'IMPORTED', parserVersion: 'test' });
  };
  grow();
  statements.length = 0;
  return { reader: createReader(database), grow, statements };
}

/** Counts the reports so often, one count after the other. */
const counts =
  (times: number, between: () => void = () => undefined) =>
  async (reader: Reader, onStatement: () => void): Promise<number[]> => {
    const found: number[] = [];
    for (let i = 0; i < times; i++) {
      if (i > 0) between();
      onStatement();
      found.push(await reader.count(REPORTS));
    }
    return found;
  };

test('an answer of several statements is of one version, whatever comes between them', async () => {
  const { reader, grow } = growingCorpus();
  const answerAtOnce = answererAtOnce(reader);
  expect(await answerAtOnce(counts(3))).toEqual([1, 1, 1]);
  let pending = true;
  const once = () => {
    if (pending) grow();
    pending = false;
  };
  expect(await answerAtOnce(counts(3, once))).toEqual([2, 2, 2]);
});

test('what has grown since the last request is seen whole', async () => {
  const { reader, grow } = growingCorpus();
  const answerAtOnce = answererAtOnce(reader);
  await answerAtOnce(counts(2));
  grow();
  expect(await answerAtOnce(counts(2))).toEqual([2, 2]);
  expect(await answerAtOnce(counts(1))).toEqual([2]);
});

test('an answer of one statement takes one statement', async () => {
  const { reader, statements } = growingCorpus();
  const answerAtOnce = answererAtOnce(reader);
  await answerAtOnce(counts(1));
  statements.length = 0;
  await answerAtOnce(counts(1));
  expect(statements).toHaveLength(1);
});
