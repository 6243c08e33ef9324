import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createCorpus } from '../store/create-corpus.ts';
import { exportBytes, exportObjects, exportText } from './export-text.ts';

/** Texts that CSV has a meaning for, and others. */
const statements = ['甲,乙', '"甲"乙', '甲\r\n乙', '甲\n乙', '=1+1', '-甲', '@甲', '＝甲', '甲=乙', ' 甲 ', '甲'];
const text = statements.join('。');
const shortcomings = statements.map((at) => ({ at }));
const corpus = createCorpus({ reports: [{ text, sections: [{ at: text, heading: '' }], shortcomings }] });
const kind = 'shortcomings';

test('is read back to the letter: commas, quotes, line ends', async () => {
  const csv = await exportText(corpus, { kind });
  const rows = parse(csv, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
  expect(rows.map(({ statement }) => statement)).toEqual(statements);
  const objects = await exportObjects(corpus, { kind });
  const asText = (value: unknown) => (value === null ? '' : String(value));
  expect(rows).toEqual(objects.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, asText(v)]))));
});

test('has a header, lines that end with CR LF, and quotes only where they are needed', async () => {
  const csv = await exportText(corpus, { kind, columns: ['statement', 'start', 'sourceUrl', 'sectionHeading'] });
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    'statement,start,sourceUrl,sectionHeading',
    '"甲,乙",0,,""',
    '"""甲""乙",4,,""',
  ]);
  expect(csv.endsWith('\r\n')).toBe(true);
});

test('begins with a byte-order mark where it is asked for', async () => {
  const [plain, marked] = await Promise.all([false, true].map((bom) => exportBytes(corpus, { kind, bom })));
  expect(marked!.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(marked!.subarray(3).equals(plain!)).toBe(true);
});

test('puts an apostrophe before what a spreadsheet takes for a formula only where it is asked for, never before numbers', async () => {
  const metrics = [{ at: '3件', value: -3, label: '-甲' }];
  const negative = createCorpus({ reports: [{ text: '下降3件', metrics }] });
  const columns = ['label', 'value'];
  expect(await exportText(negative, { columns })).toBe('label,value\r\n-甲,-3\r\n');
  expect(await exportText(negative, { columns, escapeFormulas: true })).toBe("label,value\r\n'-甲,-3\r\n");
  const safe = parse(await exportText(corpus, { kind, columns: ['statement'], escapeFormulas: true }));
  expect((safe as string[][]).slice(5).flat()).toEqual(["'=1+1", "'-甲", "'@甲", "'＝甲", '甲=乙', ' 甲 ', '甲']);
});

test('booleans are words, and nothing at all is a header', async () => {
  const columns = ['slug', 'current', 'titleStated'];
  expect(await exportText(corpus, { kind: 'reports', columns })).toBe(
    'slug,current,titleStated\r\n140522-2022,true,true\r\n',
  );
  expect(await exportText(createCorpus(), { kind: 'reports', columns })).toBe('slug,current,titleStated\r\n');
});
