import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadRegions } from '../../src/corpus/load-regions.ts';
import { readSource } from '../../src/corpus/read-source.ts';
import { type DroppedNumber, reportPage } from '../../src/export/report-page.ts';
import { packageRoot } from '../../src/package-root.ts';
import { parseReport } from '../../src/parse/parse-report.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { parseText } from '../parse/parse-text.ts';
import { pageSegments, placesOf, sourceText, unescapeHtml } from './page-text.ts';

const seeds = join(packageRoot, 'seeds', 'reports');

/** A report without records but those given. */
const reportOf = (text: string, records: Partial<ParsedReport> = {}): ParsedReport => ({
  ...parseText(text),
  ...{ sections: [], measures: [], shortcomings: [], metrics: [], citations: [], problems: [] },
  ...records,
});

const metric = (text: string, start: number): ParsedReport['metrics'][number] => ({
  ...{ text, start, end: start + text.length, value: 5, valueMax: null, unit: '件', qualifier: 'EXACT', label: '办结' },
  ...{ indicator: null, relation: null, parent: null, section: null, measure: null },
});

const entryOf = (page: string, key: string): string =>
  unescapeHtml(new RegExp(`<li data-key="${key}".*?</li>`, 'su').exec(page)?.[0].replace(/<[^>]*>/gu, ' ') ?? '');

describe.each(readdirSync(seeds))('the page of %s', (name) => {
  const dropped: DroppedNumber[] = [];
  const report = parseReport(readSource(join(seeds, name), name), loadRegions(), {
    onDecision: (decision) => {
      if (!decision.kept) dropped.push(decision);
    },
  });
  const page = reportPage(report, dropped);
  const segments = pageSegments(page);

  test('holds the text as it is', () => {
    expect(sourceText(page)).toBe(report.source.text);
    expect(segments.map(({ text }) => text).join('')).toBe(report.source.text);
  });

  test.each(['measure', 'shortcoming', 'metric', 'dropped'] as const)('has every %s at its place', (kind) => {
    const records = kind === 'dropped' ? dropped : report[`${kind}s`];
    expect(records).not.toHaveLength(0);
    for (const [index, { start, end }] of records.entries()) {
      expect(placesOf(segments, `${kind}-${index}`)).toEqual([{ start, end }]);
    }
  });

  test('has every citation at all its places', () => {
    for (const [index, { places }] of report.citations.entries()) {
      expect(placesOf(segments, `citation-${index}`)).toEqual(places.map(({ start, end }) => ({ start, end })));
    }
  });

  test('has marker and heading of every section, with role and theme', () => {
    for (const [index, { marker, heading, start, role, theme }] of report.sections.entries()) {
      const [place] = placesOf(segments, `section-${index}`);
      expect(place).toMatchObject({ start });
      const words = report.source.text.slice(place!.start, place!.end);
      expect(words.startsWith(marker) && words.endsWith(heading)).toBe(true);
      expect(page).toContain(`data-badge="${theme === null ? role : `${role} · ${theme}`}"`);
    }
  });

  test('links only to places that are there, each once', () => {
    const ids = [...page.matchAll(/<i id="([^"]+)"/gu)].map(([, id]) => id);
    const links = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !links.includes(id))).toEqual([]);
  });
});

describe('reportPage', () => {
  test('shows markup of the source as text, and leaves its characters as they are', () => {
    const text = '一、<script>alert("1")</script>\r\n办结5件&lt;\'</div>\n\n  ';
    const report = reportOf(text, { metrics: [metric('5件', text.indexOf('5件'))] });
    const page = reportPage({ ...report, source: { ...report.source, name: '<img src=x>"' } });
    expect(sourceText(page)).toBe(text);
    expect(page).not.toMatch(/<img|<script>alert/u);
    expect(page.match(/<script/gu)).toHaveLength(1);
  });

  test('needs nothing but itself', () => {
    const page = reportPage(reportOf('办结5件。'));
    expect(page).not.toMatch(/\b(?:src|srcset|action)=|@import|url\(|<link|https?:/u);
    expect(page).toContain("default-src 'none'");
  });

  test('keeps marks apart that nest and overlap', () => {
    const text = '依《条例》办结5件,完成率100%。';
    const measure = {
      start: 0,
      end: text.length - 1,
      lead: '依《条例》',
      status: 'DONE',
      theme: null,
      section: 0,
    } as const;
    const report = reportOf(text, {
      measures: [measure],
      shortcomings: [{ start: 7, end: 12, statement: '5件,完成', theme: null, section: 0 }],
      metrics: [metric('5件', 7), metric('5件', 7)],
      citations: [{ title: '条例', kind: 'LAW', places: [{ start: 1, end: 5 }] }],
    });
    const segments = pageSegments(reportPage(report));
    expect(segments.map(({ text, keys }) => [text, ...keys])).toEqual([
      ['依', 'measure-0'],
      ['《条例》', 'citation-0', 'measure-0'],
      ['办结', 'measure-0'],
      ['5件', 'metric-0', 'metric-1', 'shortcoming-0', 'measure-0'],
      [',完成', 'shortcoming-0', 'measure-0'],
      ['率100%', 'measure-0'],
      ['。'],
    ]);
    expect(segments.map(({ classes }) => classes.includes('lead'))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('says of a metric what is known, and what it hangs on', () => {
    const text = '受理48件,其中办结43件。';
    const whole = { ...metric('48件', 2), label: '受理', value: 48, indicator: 'RECONSIDERATION_ACCEPTED' };
    const part = { ...metric('43件', 10), value: 43, relation: 'PART_OF', parent: 0 } as const;
    const page = reportPage(reportOf(text, { metrics: [whole, part] }));
    expect(page).toContain('<li data-key="metric-1" data-kind="metric" data-parent="metric-0">');
    for (const words of ['43 件', 'EXACT', '办结', 'PART_OF', '48件  受理'])
      expect(entryOf(page, 'metric-1')).toContain(words);
    expect(entryOf(page, 'metric-0')).toContain('RECONSIDERATION_ACCEPTED');
  });

  test('shows a problem without a place as a sign, at the end of the text too', () => {
    const message = 'odd';
    const text = '办结。';
    const problems = [
      { code: 'NO_REGION', message, start: 0, end: 0 },
      { code: 'UNBALANCED_TITLE_MARKS', message, start: 0, end: 2 },
      { code: 'NO_PERIOD_YEAR', message, start: 3, end: 3 },
    ] as const;
    const page = reportPage(reportOf(text, { problems: [...problems] }));
    expect(page.match(/<i id="problem-\d" class="point problem"/gu)).toHaveLength(2);
    expect(placesOf(pageSegments(page), 'problem-1')).toEqual([{ start: 0, end: 2 }]);
    expect(sourceText(page)).toBe(text);
  });

  test('is a page for an empty text as well', () => {
    expect(sourceText(reportPage(reportOf('')))).toBe('');
  });
});
