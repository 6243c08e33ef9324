import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NOTICE } from '../../scripts/generate/generate-report.ts';
import { reporters } from '../../scripts/generate/reporters.ts';
import { generateCorpus, writeCorpus } from '../../scripts/generate/write-corpus.ts';
import { ScoreCard } from '../../scripts/score/score-card.ts';
import { compareReport } from '../../scripts/score/score-gold.ts';
import { loadRegions } from '../../src/corpus/load-regions.ts';
import { INDICATORS } from '../../src/knowledge/indicators.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { parseText } from '../parse/parse-text.ts';

const regions = loadRegions();
const generate = (count: number, seed = 1) => [...generateCorpus(regions, count, seed)];

describe('a synthetic corpus', () => {
  test('is the same for the same seed, however many reports are made of it', () => {
    expect(generate(40).slice(0, 10)).toEqual(generate(10));
  });

  test('is another one for another seed', () => {
    const texts = new Set([...generate(20, 1), ...generate(20, 2)].map(({ text }) => text));
    expect(texts.size).toBe(40);
  });

  test('says in every text that it is invented', () => {
    for (const { text } of generate(20)) expect(text).toContain(NOTICE);
  });

  test('tells the truth about its texts: what it names stands where it says', () => {
    for (const { text, truth } of generate(60)) {
      expect(truth.metrics.length).toBeGreaterThan(0);
      for (const metric of truth.metrics) expect(text.slice(metric.start, metric.end)).toBe(metric.text);
      for (const { start, marker, heading } of truth.sections)
        expect(text.startsWith(marker + heading, start)).toBe(true);
      for (const { start, lead } of truth.measures) expect(text.startsWith(lead, start)).toBe(true);
      for (const { start, end, statement } of truth.shortcomings) expect(text.slice(start, end)).toBe(statement);
      for (const title of truth.citations) expect(text).toContain(`《${title}》`);
    }
  });

  test('is read by the parser as its truth says', () => {
    const card = new ScoreCard();
    const catalogue = new Set(INDICATORS.map(({ id }) => id));
    for (const { text, truth } of generate(100)) compareReport(card, truth, parseText(text), catalogue);
    expect(card.differences.filter((difference) => !difference.includes('section theme'))).toEqual([]);
    expect(card.differences.length).toBeLessThan(30);
  });
});

describe('who reports', () => {
  const reporterOf = reporters(regions);
  const some = Array.from({ length: 6000 }, (_, index) => reporterOf(index));

  test('reports once for a year', () => {
    const keys = new Set(some.map(({ body, year, region }) => `${region.code} ${body.name} ${year}`));
    expect(keys.size).toBe(some.length);
  });

  test('is a government of a county or a township, or a department, in every province', () => {
    const kinds = new Set(some.map(({ body, region }) => `${region.level} ${body.kind}`));
    expect([...kinds].sort()).toEqual(['COUNTY DEPARTMENT', 'COUNTY GOVERNMENT', 'TOWNSHIP GOVERNMENT']);
    expect(new Set(some.map(({ region }) => region.code.slice(0, 2))).size).toBeGreaterThan(25);
  });

  test('runs out at last, which is said', () => {
    expect(() => reporterOf(10_000_000)).toThrow('no body is left to make report 10000001; make fewer');
  });
});

describe('writing a synthetic corpus', () => {
  test('puts the truth beside the texts, not among them', () => {
    const folder = join(temporaryFolder({}), 'made');
    writeCorpus(folder, generateCorpus(regions, 3, 1));
    expect(readdirSync(join(folder, 'reports', '0000'))).toEqual([
      'synthetic-0.txt',
      'synthetic-1.txt',
      'synthetic-2.txt',
    ]);
    const truth = JSON.parse(readFileSync(join(folder, 'truth', '0000', 'synthetic-2.json'), 'utf8'));
    expect(truth).toEqual(generate(3)[2]!.truth);
  });

  test('refuses a folder that holds something', () => {
    const folder = temporaryFolder({ 'real.txt': '阳城县' });
    expect(() => writeCorpus(folder, generateCorpus(regions, 1, 1))).toThrow('holds something already');
    expect(readdirSync(folder)).toEqual(['real.txt']);
  });
});
