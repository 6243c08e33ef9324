import { describe, expect, test } from '@jest/globals';
import { createApi, type Nodes } from './create-api.ts';
import { sampleCorpus } from './sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

interface Item {
  __typename: string;
  id: string;
  span: { start: number; end: number; text: string };
}

const evidence = async (args = '') => {
  const query = `{ report(slug: "140522-2022") { evidence${args} { __typename id span { start end text } } } }`;
  return (await ask<{ report: { evidence: Item[] } }>(query)).report.evidence;
};

describe('the evidence of a report', () => {
  test('is all that stands in it, once, in text order, what is around before what is in it', async () => {
    const all = await evidence();
    const tally: Record<string, number> = {};
    for (const { __typename } of all) tally[__typename] = (tally[__typename] ?? 0) + 1;
    expect(tally).toEqual({ Section: 5, Measure: 3, Metric: 4, Shortcoming: 2, Citation: 1, Problem: 1 });
    expect(new Set(all.map(({ id }) => id)).size).toBe(16);
    const places = all.map(({ span }) => [span.start, -span.end] as const);
    expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    expect(all.slice(0, 4).map(({ __typename }) => __typename)).toEqual(['Section', 'Section', 'Measure', 'Citation']);
  });

  test('is of the kinds asked for, each once', async () => {
    const some = await evidence('(kinds: [SHORTCOMING, CITATION, CITATION])');
    expect(some.map(({ __typename, span }) => [__typename, span.text])).toEqual([
      ['Citation', '《行政复议法》'],
      ['Shortcoming', '执法不规范'],
      ['Shortcoming', '“学法”不深入'],
    ]);
    expect(await evidence('(kinds: [])')).toEqual([]);
  });

  test('has the fields of each kind through its type', async () => {
    const answer = await ask<{
      report: { evidence: object[] };
    }>(`{ report(slug: "140522-2022") { evidence(kinds: [METRIC, MEASURE]) {
      section { heading } ... on Metric { label indicator { code } measure { lead } } ... on Measure { lead metrics { totalCount } } } } }`);
    expect(answer.report.evidence.slice(0, 2)).toEqual([
      { section: { heading: '化解纠纷' }, lead: '化解纠纷', metrics: { totalCount: 2 } },
      {
        section: { heading: '化解纠纷' },
        label: '收到申请',
        indicator: { code: 'RECEIVED' },
        measure: { lead: '化解纠纷' },
      },
    ]);
  });

  test('knows the section around it, whatever it is', async () => {
    const answer = await ask<{ report: { evidence: (Item & { section: { heading: string } | null })[] } }>(
      '{ report(slug: "140522-2022") { evidence { __typename span { text } section { heading } } } }',
    );
    const around = (name: string) =>
      answer.report.evidence
        .filter(({ __typename }) => __typename === name)
        .map(({ section }) => section?.heading ?? null);
    expect(around('Section')).toEqual([null, '主要举措和成效', '主要举措和成效', null, null]);
    expect(around('Citation')).toEqual(['化解纠纷']);
    expect(around('Problem')).toEqual(['下一步安排']);
  });
});

describe('a quotation', () => {
  test('has what stands there and what stands around it', async () => {
    const { metrics } = await ask<{ metrics: Nodes<object> }>(
      '{ metrics(first: 1) { nodes { quote { exact prefix suffix } } } }',
    );
    expect(metrics.nodes).toEqual([
      {
        quote: {
          exact: '27件',
          prefix: '政府建设报告\n一、主要举措和成效\n(一)化解纠纷。依据《行政复议法》,收到申请'.slice(-32),
          suffix: ',受理20件。\n(二)加强培训。参考率和合格率均达100%。\n二、存在的不足\n一是'.slice(0, 32),
        },
      },
    ]);
  });
});

describe('context', () => {
  const context = async (args: string) => {
    const { metrics } = await ask<{ metrics: Nodes<{ context: string }> }>(
      `{ metrics(first: 1) { nodes { context${args} } } }`,
    );
    return metrics.nodes[0]?.context;
  };

  test('is as long as asked for, to each side', async () => {
    expect(await context('(before: 4, after: 3)')).toBe('收到申请27件,受理');
    expect(await context('(before: 0, after: 0)')).toBe('27件');
    expect(await context('(before: 1000, after: 1000)')).toBe(sampleCorpus.reports![0]!.text);
    expect((await context(''))!.length).toBeGreaterThan(100);
  });

  test.each([
    ['(before: -1)', ['before'], 'before: must be between 0 and 1000, not -1'],
    ['(after: 1001)', ['after'], 'after: must be between 0 and 1000, not 1001'],
  ])('%s is bad input', async (args, argument, message) => {
    const error = await askWrongly(`{ metrics(first: 1) { nodes { context${args} } } }`);
    expect(error).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT', argument } });
  });
});
