import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createApi } from '../create-api.ts';
import { fullReport, indicators, regions, sampleCorpus, yangcheng } from '../sample-corpus.ts';

const traditional = '陽城縣行政復議工作報告。一、成效。辦理行政復議申請12件。';
const { ask, askWrongly } = createApi({
  ...sampleCorpus,
  reports: [
    ...sampleCorpus.reports!,
    {
      ...{ text: traditional, region: yangcheng, periodYear: 2021, script: 'HANT', title: '陽城縣行政復議工作報告' },
      sections: [{ at: '一、成效。辦理行政復議申請12件。', marker: '一、', heading: '成效' }],
      metrics: [{ at: '12件', label: '辦理行政復議申請', section: 0 }],
    },
  ],
});

interface Hit {
  kind: string;
  score: number;
  span: Place | null;
  record: { id: string; __typename: string; span?: Place };
  snippet: {
    text: string;
    span: Place | null;
    highlights: { start: number; end: number; source: Place | null }[];
  };
}
interface Place {
  start: number;
  end: number;
  text: string;
}
interface Hits {
  totalCount: number;
  nodes: Hit[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const search = async (query: string, args = 'first: 100'): Promise<Hits> => {
  const document = `query ($query: String!) { search(query: $query, ${args}) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { kind score span { start end text } record { id __typename ... on Evidence { span { start end text } } }
    snippet { text span { start end text } highlights { start end source { start end text } } } } } }`;
  return (await ask<{ search: Hits }>(document, { query })).search;
};
const ids = ({ nodes }: Hits) => nodes.map(({ record }) => record.id.replace(/~[0-9a-f]+/, ''));
const kinds = ({ nodes }: Hits) => [...new Set(nodes.map(({ kind }) => kind))].sort();

describe('a search', () => {
  test('finds records of every kind, each with its global id', async () => {
    const hits = await search('行政复议');
    expect(kinds(hits)).toEqual(['CITATION', 'MEASURE', 'METRIC', 'REPORT', 'SECTION']);
    expect(hits.totalCount).toBe(hits.nodes.length);
    for (const { kind, record } of hits.nodes) {
      expect(record.__typename.toUpperCase()).toBe(kind);
      expect(record.id).toMatch(new RegExp(`^${record.__typename}:`));
    }
    expect(kinds(await search('不深入'))).toEqual(['SECTION', 'SHORTCOMING']);
  });

  test('finds one script by the other', async () => {
    expect(ids(await search('行政復議'))).toEqual(ids(await search('行政复议')));
    expect(ids(await search('辦理'))).toEqual(ids(await search('办理')));
    expect(ids(await search('办理'))).toContain('Section:140522-2021@12');
  });

  test('finds words of one and of two characters', async () => {
    expect(ids(await search('訓'))).toEqual(ids(await search('培训')));
    expect(ids(await search('训', 'in: [MEASURE]'))).toEqual(['Measure:140522-2022@58']);
  });

  test('needs all words, and the characters between quotes in a row', async () => {
    expect(ids(await search('培训 合格率', 'in: [MEASURE]'))).toEqual(['Measure:140522-2022@58']);
    expect((await search('培训 受理', 'in: [MEASURE]')).totalCount).toBe(0);
    expect((await search('"培训 合格率"')).totalCount).toBe(0);
    expect((await search('“加强培训。参考率”')).totalCount).toBeGreaterThan(0);
  });

  test('finds a metric by its label and its figure together', async () => {
    expect(ids(await search('受理 20', 'in: [METRIC]'))).toEqual(['Metric:140522-2022@50']);
  });

  test('takes the kinds and the filter of reports', async () => {
    expect(kinds(await search('申请', 'in: [METRIC, SHORTCOMING]'))).toEqual(['METRIC']);
    expect((await search('申请', 'in: []')).nodes).toEqual([]);
    const metrics = async (filter: string) =>
      ids(await search('申请', `in: [METRIC], filter: ${filter}`))
        .map((id) => id.replace(/^Metric:|@.*/g, ''))
        .sort();
    expect(await metrics('{ periodYear: { eq: 2024 } }')).toEqual(['450224-2024-审计局']);
    expect(await metrics('{ region: { within: "140500" } }')).toEqual([
      ...['140522-2021', '140522-2022', '140522-2023', '140522100-2023'],
    ]);
    expect(await metrics('{ body: { kind: { eq: DEPARTMENT } } }')).toEqual(['450224-2024-审计局']);
    expect(await metrics('{ kind: { eq: WORK_SUMMARY } }')).toHaveLength(1);
    expect(await metrics('{ not: { region: { within: "140000" } } }')).toHaveLength(2);
  });

  test('finds current versions only', async () => {
    expect((await search('25件')).nodes).toEqual([]);
    expect((await search('27件')).nodes).not.toEqual([]);
  });

  test('ranks the shorter of two texts with the word first, scores falling', async () => {
    const { nodes } = await search('培训');
    expect(nodes.map(({ kind }) => kind)).toEqual(['MEASURE', 'SECTION', 'SECTION']);
    const scores = (await search('申请')).nodes.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('the place of a hit', () => {
  test('is that of its record, and a report has none', async () => {
    const { nodes } = await search('行政复议');
    expect([...new Set(nodes.map(({ kind }) => kind))]).toHaveLength(5);
    for (const { kind, span, record } of nodes) {
      expect(span).toEqual(record.span ?? null);
      expect(span === null).toBe(kind === 'REPORT');
    }
  });

  test('is there though the words stand only in the label of a metric', async () => {
    const api = createApi({
      reports: [{ text: '甲12件,乙7件。', metrics: [{ at: '7件', label: '办理甲的乙' }], title: '某题' }],
    });
    expect(
      await api.ask('{ search(query: "甲的乙") { nodes { span { start end text } snippet { span { start } } } } }'),
    ).toEqual({ search: { nodes: [{ span: { start: 6, end: 8, text: '7件' }, snippet: { span: null } }] } });
  });
});

describe('a snippet', () => {
  const sources = async () => {
    const { reports } = await ask<{ reports: { nodes: { versionKey: string; source: { text: string } }[] } }>(
      '{ reports(first: 100) { nodes { versionKey source { text } } } }',
    );
    return new Map(reports.nodes.map(({ versionKey, source }) => [versionKey, source.text]));
  };

  test.each(['行政复议', '申请 件', '不深入', '率', '阳城县', '20件'])(
    'of %s has its words at their places in it and in the source',
    async (query) => {
      const texts = await sources();
      const { nodes } = await search(query);
      expect(nodes).not.toEqual([]);
      for (const { record, snippet } of nodes) {
        const source = texts.get(record.id.replace(/^\w+:|@.*/g, ''))!;
        expect(snippet.highlights).not.toEqual([]);
        if (snippet.span) expect(source.slice(snippet.span.start, snippet.span.end)).toBe(snippet.text);
        for (const { start, end, source: place } of snippet.highlights) {
          expect(place === null).toBe(snippet.span === null);
          if (!place) continue;
          expect(place.text).toBe(snippet.text.slice(start, end));
          expect(place.text).toBe(source.slice(place.start, place.end));
        }
      }
    },
  );

  test('of a metric is its sentence', async () => {
    const [hit] = (await search('受理', 'in: [METRIC]')).nodes;
    expect(hit?.snippet.text).toBe('依据《行政复议法》,收到申请27件,受理20件。');
    expect(hit?.snippet.highlights).toEqual([{ start: 18, end: 20, source: { start: 48, end: 50, text: '受理' } }]);
  });

  test('has no place where the words stand only in what was put together', async () => {
    const api = createApi({
      reports: [{ text: '甲12件,乙7件。', metrics: [{ at: '7件', label: '办理甲的乙' }], title: '某题' }],
    });
    expect(
      await api.ask(
        '{ search(query: "甲的乙") { nodes { snippet { text span { start } highlights { start end source { start } } } } } }',
      ),
    ).toEqual({
      search: {
        nodes: [{ snippet: { text: '办理甲的乙 7件', span: null, highlights: [{ start: 2, end: 5, source: null }] } }],
      },
    });
    expect(await api.ask('{ search(query: "某题") { nodes { snippet { span { start } } } } }')).toEqual({
      search: { nodes: [{ snippet: { span: null } }] },
    });
  });

  test('of a long text is the part with most of the words, plain and without half characters', async () => {
    const text = `一、复议。${'𠮷'.repeat(300)}复议<b>和应诉</b>${'𠮷'.repeat(300)}。`;
    const api = createApi({ reports: [{ text, sections: [{ at: text }] }] });
    const { search: hits } = await api.ask<{ search: Hits }>(
      '{ search(query: "应诉 复议") { nodes { snippet { text highlights { start end } } } } }',
    );
    const { snippet } = hits.nodes[0]!;
    expect(snippet.text).toHaveLength(120);
    expect(snippet.text).toContain('复议<b>和应诉</b>');
    expect(snippet.text).not.toMatch(/\p{Surrogate}/u);
    expect(snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['复议', '应诉']);
  });
});

describe('pages of hits', () => {
  test('of one give the same list as one page, and no hit twice', async () => {
    const whole = await search('申请');
    const walked: string[] = [];
    for (let after = ''; ; ) {
      const page = await search('申请', `first: 1${after}`);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
      expect(page.totalCount).toBe(whole.totalCount);
      walked.push(...ids(page));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(walked).toEqual(ids(whole));
    expect(new Set(walked).size).toBe(walked.length);
  });

  test('in the order of the corpus have the same hits with the same scores, as they lie there', async () => {
    const byRelevance = await search('申请');
    const walked: Hit[] = [];
    for (let after = ''; ; ) {
      const page = await search('申请', `first: 2, orderBy: CORPUS${after}`);
      expect(page.totalCount).toBe(byRelevance.totalCount);
      walked.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    const sorted = (hits: Hit[]) => hits.map((hit) => JSON.stringify(hit)).sort();
    expect(sorted(walked)).toEqual(sorted(byRelevance.nodes));
    const reports = walked.map(({ record }) => record.id.replace(/^\w+:|@.*/g, ''));
    expect(reports.filter((report, i) => report !== reports[i - 1])).toHaveLength(new Set(reports).size);
  });

  test('in one order refuse a cursor of the other', async () => {
    const { endCursor } = (await search('申请', 'first: 1')).pageInfo;
    expect(
      await askWrongly(`{ search(query: "申请", orderBy: CORPUS, after: "${endCursor}") { totalCount } }`),
    ).toMatchObject({
      message: 'after: is a cursor of a list of search by RELEVANCE DESC, not of a list of search by CORPUS ASC',
      extensions: { code: 'BAD_USER_INPUT', argument: ['after'] },
    });
  });

  test('are 20 long unless something else is said', async () => {
    const api = createApi({
      reports: [{ text: '1件'.repeat(30), metrics: Array.from({ length: 30 }, () => ({ at: '1件' })) }],
    });
    const { search: hits } = await api.ask<{ search: Hits }>(
      '{ search(query: "件") { totalCount nodes { kind } pageInfo { hasNextPage } } }',
    );
    expect(hits).toMatchObject({ totalCount: 30, pageInfo: { hasNextPage: true } });
    expect(hits.nodes).toHaveLength(20);
  });

  test.each([
    ['first: 101', ['first'], 'first: must be between 0 and 100, not 101'],
    ['after: "nonsense"', ['after'], 'after: "nonsense" is not a cursor of this list'],
    [
      'after: "WyJtZXRyaWMiLCJURVhUIiwiYXNjIiwxXQ"',
      ['after'],
      'after: is a cursor of a list of metric by TEXT ASC, not of a list of search by RELEVANCE DESC',
    ],
    ['filter: { region: { within: "x" } }', ['filter', 'region', 'within'], expect.stringContaining('is not the code')],
  ])('%s is bad input', async (args, argument, message) => {
    for (const query of ['申请', '']) {
      const error = await askWrongly(`{ search(query: "${query}", ${args}) { totalCount } }`);
      expect(error).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT', argument } });
    }
  });
});

describe('a cursor', () => {
  const cursor = async (query: string, args: string) =>
    (await search(query, `first: 1${args && `, ${args}`}`)).pageInfo.endCursor!;
  const filter = 'filter: { periodYear: { gte: 2000 }, region: { within: "140000" } }';

  test.each([
    ['申请', '', '受理', ''],
    ['申请', '', '申请 件', ''],
    ['申请', '', '', ''],
    ['申请', '', '申请', 'in: [METRIC]'],
    ['申请', 'in: [METRIC]', '申请', 'in: [METRIC, MEASURE]'],
    ['申请', '', '申请', filter],
    ['申请', filter, '申请', 'filter: { periodYear: { gte: 2001 }, region: { within: "140000" } }'],
    ['申请', filter, '申请', 'filter: { or: [{ periodYear: { gte: 2000 } }, { region: { within: "140000" } }] }'],
  ])('of %s %s is refused by %s %s', async (query, args, other, otherArgs) => {
    const after = await cursor(query, args);
    const error = await askWrongly(
      `{ search(query: "${other}", first: 1, after: "${after}"${otherArgs && `, ${otherArgs}`}) { totalCount } }`,
    );
    expect(error).toMatchObject({
      message:
        'after: is a cursor of another search: it goes on only with the `query`, `in` and `filter` that it came from',
      extensions: { code: 'BAD_USER_INPUT', argument: ['after'] },
    });
  });

  test.each([
    ['行政复议', '', ' 行政復議 ', ''],
    ['申请', '', '申请', 'in: [CITATION, SHORTCOMING, METRIC, MEASURE, SECTION, REPORT], filter: {}'],
    ['申请', 'in: [METRIC, MEASURE]', '申请', 'in: [MEASURE, METRIC, MEASURE]'],
    ['申请', filter, '申请', 'filter: { region: { within: "140000" }, periodYear: { gte: 2000 } }'],
  ])('of %s %s goes on with %s %s, which is the same', async (query, args, same, sameArgs) => {
    const whole = ids(await search(query, `first: 100${args && `, ${args}`}`));
    const after = `after: "${await cursor(query, args)}"`;
    expect(ids(await search(same, `first: 100, ${after}${sameArgs && `, ${sameArgs}`}`))).toEqual(whole.slice(1));
  });
});

test('hits count towards the size of an answer as any page does', async () => {
  const query = (first: number) =>
    `{ search(query: "申请", first: ${first}) { nodes { record { ... on Report { metrics(first: 100) { nodes { parts(first: 100) { nodes { id } } } } } } } } }`;
  expect((await askWrongly(query(100))).extensions).toMatchObject({ code: 'QUERY_TOO_LARGE' });
  expect(await ask(query(5))).toHaveProperty('search.nodes');
});

describe('no query is an error:', () => {
  const long = '行政复议'.repeat(10_000);
  test.each([
    ...[
      '',
      ' ',
      '"',
      '""',
      '*',
      '^',
      '-',
      '(',
      ')',
      ':',
      '。',
      '《》',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      'NEAR("a" "b", 2)',
    ],
    ...[
      'text:复议',
      '{text}: a',
      'a*',
      '^a',
      '"a" + "b"',
      'a AND',
      "'; DROP TABLE search; --",
      '\\',
      '%',
      '_',
      '?',
      '\0',
    ],
    ...[
      '😀',
      '👨‍👩‍👧',
      '\ud83d',
      '\udc00复',
      '𠮷',
      '\ufeff',
      '\uffff',
      long,
      `"${long}`,
      '" '.repeat(5000),
      '一 二 三 '.repeat(2000),
    ],
    Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(' '),
  ])('%.30j', async (query) => {
    expect((await search(query)).totalCount).toBeGreaterThanOrEqual(0);
  });

  test('whatever the string', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 }).map((units) => String.fromCharCode(...units)),
      fc.constantFrom(
        '"',
        '*',
        'NEAR(',
        ' AND ',
        '^',
        'text:',
        '“',
        '」',
        '行政',
        '復議',
        '件',
        ' ',
        '\n',
        '(',
        '-',
        '1',
      ),
    );
    const queries = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const { nodes, totalCount } = await search(query);
        expect(nodes).toHaveLength(totalCount);
        for (const { snippet } of nodes) expect(snippet.highlights).not.toEqual([]);
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });
});

describe('statements of the resolvers', () => {
  const queryOf = (args: string) => `{ search(${args}, first: 100) { totalCount nodes { score span { start text }
    record { id ... on Metric { label report { slug } } ... on Section { heading } ... on Measure { lead } }
    snippet { text highlights { start source { start } } } } } }`;
  const apiOf = (count: number) => {
    const reports = Array.from({ length: count }, (_, index) => ({
      ...fullReport,
      text: `${fullReport.text}${index}`,
      sections: fullReport.sections!.map((section, place) =>
        place === 4 ? { ...section, at: `${section.at}${index}` } : section,
      ),
      periodYear: 1970 + index,
    }));
    return createApi({ regions, indicators, reports }, {}, 'resolvers');
  };

  const apis = [1, 5, 50].map(apiOf);

  // the hits and their number, a statement for each kind on the page, the texts of sentences, the reports
  test.each([
    ['query: "培训"', 2 + 2],
    ['query: "申请", in: [METRIC]', 2 + 1 + 1 + 1],
    ['query: "培训", filter: { region: { within: "140000" }, periodYear: { gte: 1970 } }', 2 + 2],
  ])('of %s are %i, for one report as for 50', async (args, statements) => {
    const counts = await Promise.all(apis.map((api) => api.countStatements(queryOf(args))));
    expect(counts).toEqual([statements, statements, statements]);
  });

  test.each([
    ['query: "申请", in: [METRIC]', 2],
    ['query: "培训"', 3],
    ['query: "阳城县", in: [REPORT]', 1],
  ])('of the places alone of %s are %i: the hits, and one for each kind that has places', async (args, statements) => {
    const places = `{ search(${args}, first: 100) { nodes { span { start end } } } }`;
    expect(await Promise.all(apis.map((api) => api.countStatements(places)))).toEqual(Array(3).fill(statements));
  });

  test('are one for hits alone, one for their number alone, none where there is no word', async () => {
    const { countStatements } = apis[0]!;
    expect(await countStatements('{ search(query: "申请") { nodes { kind score } pageInfo { hasNextPage } } }')).toBe(
      1,
    );
    expect(await countStatements('{ search(query: "申请") { totalCount } }')).toBe(1);
    expect(await countStatements('{ search(query: " ") { totalCount nodes { kind } } }')).toBe(0);
  });
});
