import { describe, expect, test } from '@jest/globals';
import { isParsedReports, readParsedReports } from '../../../src/corpus/inputs/read-parsed-reports.ts';
import { sampleReport } from '../sample-report.ts';

const sample = JSON.stringify(sampleReport());

describe('records are read', () => {
  test.each([
    ['one JSON object', sample, ['record 1']],
    ['one JSON object on many lines', JSON.stringify(sampleReport(), null, 2), ['record 1']],
    ['an array', `[${sample},\n${sample}]`, ['record 1', 'record 2']],
    ['NDJSON', `${sample}\n${sample}\n`, ['line 1', 'line 2']],
    ['NDJSON with an empty line', `${sample}\r\n\r\n${sample}`, ['line 1', 'line 3']],
  ])('from %s', (_, text, places) => {
    const records = readParsedReports(text);
    expect(records.map(({ place }) => place)).toEqual(places);
    for (const record of records) expect(record.read()).toEqual(sampleReport());
  });

  test('though others are bad', () => {
    const [good, cut, wrong] = readParsedReports(`${sample}\n${sample.slice(0, 50)}\n{"a":1}\n`);
    expect(good?.read()).toEqual(sampleReport());
    expect(() => cut?.read()).toThrow('not valid JSON');
    expect(() => wrong?.read()).toThrow('the record must');
  });
});

test.each(['{', '{"source": ', 'text', `{\n"source": {"name": "a",}\n}`])('%p is not valid JSON', (text) => {
  expect(() => readParsedReports(text)).toThrow('not valid JSON');
});

test('an empty array holds no report', () => {
  expect(() => readParsedReports(' []\n')).toThrow('holds no report');
});

test.each([
  ['a.json', 'anything', true],
  ['a.ndjson', '', true],
  ['A.JSONL', '', true],
  ['a.txt', '{"source":{}}', true],
  ['a.txt', '\n[\n {"source"', true],
  ['a.txt', '[打印] 阳城县2022年法治政府建设报告', false],
  ['a.txt', '{阳城县}', false],
  ['a.json.txt', '阳城县', false],
])('%s that begins with %p holds parsed reports: %p', (name, text, expected) => {
  expect(isParsedReports(name, text)).toBe(expected);
});
