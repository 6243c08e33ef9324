import { describe, expect, test } from '@jest/globals';
import { readHtml } from '../../src/formats/html/read-html.ts';

const read = (markup: string): string => readHtml(Buffer.from(`<html><body>${markup}`, 'utf8')).text;

/** What is linear takes a second or two; what is not takes longer than any test may. */
describe('pages are read in time that grows with their length, however they are made:', () => {
  test.each([
    ['div', '<div>'],
    ['span', '<span>'],
    ['b, which browsers repeat in each block', '<b><p>'],
    ['table', '<table><tr><td>'],
    ['ol', '<ol><li>'],
    ['a', '<a href="/">'],
    ['furniture', '<div class="nav">'],
    ['hidden', '<div hidden>'],
    ['pre', '<pre>'],
  ])('100,000 open tags: %s', (_, tags) => {
    const depth = Math.floor(100_000 / (tags.split('<').length - 1));
    const text = '法治政府建设情况。'.repeat(20);
    expect(read(`${tags.repeat(depth)}<p>${text}`)).toContain(text);
  });

  test.each([
    ['a line of 20 MB', '法治，政府。', 1_100_000],
    ['words and spaces', '法 ', 100_000],
    ['words and breaks', '法\n', 100_000],
    ['entities', '&ldquo;', 100_000],
    ['entities that are none', '&nbs', 100_000],
    ['tags that are none', '<', 300_000],
    ['labels', '来源：', 100_000],
    ['breadcrumbs', '首页>', 100_000],
    ['question marks', '?', 300_000],
    ['dates', '发布日期：2024年1月', 50_000],
  ])('%s, over and over on one line', (_, piece, times) => {
    const text = read(`<p>法治${piece.repeat(times)}政府</p>`);
    expect(text.startsWith('法治')).toBe(true);
    expect(text.endsWith('政府')).toBe(true);
  });

  test.each([
    ['style', 'display:none;color:red;'],
    ['class', 'nav content aB- '],
    ['id', 'zoom'],
    ['title', '法治'],
  ])('an attribute %s of megabytes', (name, piece) => {
    expect(read(`<p ${name}="${piece.repeat(100_000)}">法治</p>`)).toBe('法治');
  });

  test('100,000 attributes', () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ');
    expect(read(`<p ${attributes}>法治</p>`)).toBe('法治');
  });

  test('cells that claim to span everything', () => {
    const rows = '<tr><td rowspan=99999>甲<td colspan=99999 rowspan=99999>乙'.repeat(5_000);
    const text = read(`<table>${rows}</table>`);
    expect(text.length).toBeLessThan(5_000 * 200);
  });

  test('metadata and tabs of megabytes', () => {
    const long = '法治政府建设报告_'.repeat(100_000);
    const { page } = readHtml(Buffer.from(`<title>${long}</title><meta name=ArticleTitle content="${long}"><p>法治`));
    expect(page).toMatchObject({ title: null });
  });
});

describe('pages that no report has are refused by name:', () => {
  test.each([
    ['250,001 elements', '<p>甲'.repeat(250_001), 'more than 250000 elements'],
    ['500,001 lines', `<pre>${'甲\n'.repeat(500_001)}`, 'more than 500000 lines'],
    ['25 million characters', 'a'.repeat(25_000_000), 'more than 24000000 characters'],
    [
      'unclosed tags that browsers repeat in every paragraph, so that the tree grows with their square',
      Array.from({ length: 5000 }, (_, index) => `<b class=c${index}><p>`).join(''),
      'more than 250000 elements',
    ],
  ])('%s', (_, markup, message) => {
    expect(() => read(markup)).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED_CONTENT', message: expect.stringContaining(message) }),
    );
  });
});
