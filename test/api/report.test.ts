import { expect, test } from '@jest/globals';
import { createApi, type Nodes } from './create-api.ts';
import { fullReport, sampleCorpus } from './sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

test('a report has what it says of itself, its region with ancestors, its body and its source', async () => {
  const { report } = await ask(`{ report(slug: "140522-2022") {
    slug versionKey current title titleStated kind periodYear publisher publishedOn script origin parserVersion
    body { id slug name kind region { code } }
    extraction { parserVersion catalogueVersion at }
    region { id code name level path parent { name } ancestors { name } }
    source { name mediaType encoding sha256 url length excerpt(start: 0, end: 3) }
  } }`);
  expect(report).toEqual({
    ...{ slug: '140522-2022', versionKey: expect.stringMatching(/^140522-2022~[0-9a-f]{6}$/), current: true },
    ...{ title: '阳城县2022年法治政府建设情况报告', titleStated: true, kind: 'ANNUAL_REPORT', periodYear: 2022 },
    ...{ publisher: null, publishedOn: '2023-02-08', script: 'HANS', origin: 'PARSED', parserVersion: '1' },
    body: {
      ...{ id: 'Body:140522', slug: '140522', name: '阳城县人民政府', kind: 'GOVERNMENT', region: { code: '140522' } },
    },
    extraction: {
      parserVersion: '1',
      catalogueVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    },
    region: {
      ...{ id: 'Region:140522', code: '140522', name: '阳城县', level: 'COUNTY', path: ['山西省', '晋城市', '阳城县'] },
      ...{ parent: { name: '晋城市' }, ancestors: [{ name: '山西省' }, { name: '晋城市' }] },
    },
    source: {
      ...{ name: '1.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ...{ url: null, length: fullReport.text!.length, excerpt: '阳城县' },
    },
  });
});

interface Records {
  outline: Nodes<{ heading: string; children: Nodes<object> }>;
  metrics: Nodes<{ parts: Nodes<object> }>;
  shortcomings: Nodes<object>;
  citations: Nodes<{ places: object[] }>;
  problems: Nodes<object>;
}

test('the records of a report lead to one another', async () => {
  const { report } = await ask<{ report: Records }>(`{ report(slug: "140522-2022") {
    outline { nodes { heading children { nodes { heading parent { heading } measures { nodes { lead status } } } } } }
    metrics { nodes { label value unit qualifier relation parent { label } parts { nodes { label } }
      indicator { code unit parent { code } } indicatorBasis { rule confidence } measure { lead } section { heading } } }
    shortcomings { nodes { statement theme section { role } } }
    citations { nodes { title kind places { start end text } } }
    problems { nodes { code message span { text } } }
  } }`);
  expect(report.outline.nodes.map((section) => section.heading)).toEqual([
    '主要举措和成效',
    '存在的不足',
    '下一步安排',
  ]);
  expect(report.outline.nodes[0]?.children.nodes[1]).toEqual({
    heading: '加强培训',
    parent: { heading: '主要举措和成效' },
    measures: { nodes: [{ lead: '加强培训', status: 'DONE' }] },
  });
  expect(report.metrics.nodes[1]).toEqual({
    ...{ label: '受理', value: 20, unit: '件', qualifier: 'EXACT', relation: 'PART_OF' },
    ...{ parent: { label: '收到申请' }, parts: { nodes: [] } },
    indicator: { code: 'ACCEPTED', unit: '件', parent: { code: 'RECEIVED' } },
    indicatorBasis: null,
    ...{ measure: { lead: '化解纠纷' }, section: { heading: '化解纠纷' } },
  });
  expect(report.metrics.nodes[0]).toMatchObject({
    indicatorBasis: { rule: 'RECEIVED/1', confidence: 'HIGH' },
    parts: { nodes: [{ label: '受理' }] },
  });
  expect(report.shortcomings.nodes[0]).toEqual({
    ...{ statement: '执法不规范', theme: 'LAW_ENFORCEMENT', section: { role: 'SHORTCOMINGS' } },
  });
  expect(report.citations.nodes[0]?.places).toHaveLength(2);
  expect(report.problems.nodes).toEqual([
    { code: 'MARKER_OUT_OF_ORDER', message: 'odd marker', span: { text: '三、' } },
  ]);
});

interface Place {
  start: number;
  end: number;
  text: string;
}

test('everything that stands in a text is exactly what stands there', async () => {
  const part = 'nodes { span { start end text } }';
  const { report } = await ask<{
    report: Record<string, Nodes<{ span: Place }>> & { source: { text: string } };
  }>(`{ report(slug: "140522-2022") { source { text }
    sections { ${part} } measures { ${part} } metrics { ${part} } shortcomings { ${part} } citations { ${part} } problems { ${part} }
  } }`);
  const { source, ...lists } = report;
  const spans = Object.values<Nodes<{ span: Place }>>(lists).flatMap((list) => list.nodes.map(({ span }) => span));
  expect(spans).toHaveLength(16);
  for (const { start, end, text } of spans) expect(text).toBe(source.text.slice(start, end));
});

test('a record has the sentence that it stands in', async () => {
  const { report } = await ask<{ report: Record<string, Nodes<object>> }>(`{ report(slug: "140522-2022") {
    shortcomings { nodes { sentence } } metrics(first: 1) { nodes { sentence } }
  } }`);
  expect(report.shortcomings?.nodes).toEqual([{ sentence: '一是执法不规范;' }, { sentence: '二是“学法”不深入。' }]);
  expect(report.metrics?.nodes).toEqual([{ sentence: '依据《行政复议法》,收到申请27件,受理20件。' }]);
});

interface Version {
  id: string;
  current: boolean;
}

test('a slug names the current version; an id names its text, current or not', async () => {
  const { report } = await ask<{ report: { versions: Nodes<Version> } }>(
    '{ report(slug: "140522-2022") { versions { nodes { id current } } } }',
  );
  const old = report.versions.nodes.find((version) => !version.current)!;
  const answer = await ask(`query ($id: ID) { report(id: $id) { id current metrics { nodes { span { text } } } } }`, {
    id: old.id,
  });
  expect(answer.report).toEqual({ ...old, metrics: { nodes: [{ span: { text: '25件' } }] } });
});

test('a report that is not there is null', async () => {
  expect(await ask('{ report(slug: "999999-2022") { id } }')).toEqual({ report: null });
  expect(await ask('{ report(id: "Report:140522-2022~000000") { id } }')).toEqual({ report: null });
});

test('every slug that a report has is well formed', async () => {
  const { reports } = await ask<{ reports: Nodes<{ slug: string }> }>('{ reports { nodes { slug } } }');
  const query = 'query ($slug: String) { report(slug: $slug) { slug } }';
  expect(reports.nodes).toHaveLength(5);
  for (const report of reports.nodes) expect(await ask(query, report)).toEqual({ report });
});

test('a report of no known region has none', async () => {
  const { reports } = await ask<{ reports: Nodes<object> }>(
    '{ reports(filter: { kind: { eq: WORK_SUMMARY } }) { nodes { slug region { name } periodYear } } }',
  );
  expect(reports.nodes).toEqual([
    { slug: expect.stringMatching(/^h[0-9a-f]{8}-x-other-work-summary$/), region: null, periodYear: null },
  ]);
});

test.each([
  ['{ report { id } }', ['id'], 'id: give either id or slug'],
  ['{ report(id: "Report:140522-2022~3fa9c1", slug: "140522-2022") { id } }', ['slug'], 'slug: give either id or slug'],
  [
    '{ report(id: "140522-2022") { id } }',
    ['id'],
    'id: "140522-2022" is not a global id like "Report:140522-2022~3fa9c1"',
  ],
  ['{ report(id: "Region:140522") { id } }', ['id'], 'id: "Region:140522" is not the id of a report'],
])('%s is bad input', async (query, argument, message) => {
  expect(await askWrongly(query)).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT', argument } });
});

test.each(['', 'nope', '140522', '140522-22', '140522-2022~29e182', '140522-2022-'])(
  '"%s" was never a slug',
  async (slug) => {
    const form = 'the slug of a report: region, year and what else tells it from others, like "140522-2022"';
    expect(await askWrongly('query ($slug: String) { report(slug: $slug) { id } }', { slug })).toMatchObject({
      message: `slug: "${slug}" is not ${form}`,
      extensions: { code: 'BAD_USER_INPUT', argument: ['slug'] },
    });
  },
);

test.each([
  [5, 9999],
  [9999, 10_000],
  [-3, 9999],
  [4, 2],
])('an excerpt from %d to %d is what slice says', async (start, end) => {
  const query =
    'query ($start: Int!, $end: Int!) { report(slug: "140522-2022") { source { excerpt(start: $start, end: $end) } } }';
  const excerpt = fullReport.text?.slice(start, end);
  expect(await ask(query, { start, end })).toEqual({ report: { source: { excerpt } } });
});
