import { describe, expect, test } from '@jest/globals';
import { CITATION_KIND_PATTERNS } from '../../src/knowledge/citation-kinds.ts';
import { parseText } from './parse-text.ts';

describe('citations', () => {
  test('once per title, with every place; of nested titles the outermost', () => {
    const text = '印发《关于贯彻〈行政处罚法〉的通知》,学习《宪法》,宣传《宪法》,落实《关于《条例》的意见》。';
    const { citations } = parseText(text);
    expect(citations.map(({ title, places }) => [title, places.length])).toEqual([
      ['关于贯彻〈行政处罚法〉的通知', 1],
      ['宪法', 2],
      ['关于《条例》的意见', 1],
    ]);
  });

  test('a mark that is not closed is a problem, not a citation', () => {
    const { citations, problems } = parseText('学习《宪法,推进工作。\n宣传《民法典》。');
    expect(citations.map(({ title }) => title)).toEqual(['民法典']);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'UNBALANCED_TITLE_MARKS', start: 2, end: 3 }));
  });

  test.each(CITATION_KIND_PATTERNS.map(({ kind, sample }) => [sample, kind]))('《%s》 is %s', (title, kind) => {
    expect(parseText(`落实《${title}》。`).citations[0]).toMatchObject({ title, kind });
  });
});
