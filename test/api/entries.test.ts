import { expect, test } from '@jest/globals';
import { createApi, type Nodes } from './create-api.ts';
import { sampleCorpus } from './sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

test('the corpus knows its size, its years and its version', async () => {
  expect(
    await ask(`{ corpus { version years { year reports } counts {
    reports versions sections measures metrics shortcomings citations problems indicators regions
  } } }`),
  ).toEqual({
    corpus: {
      version: expect.stringMatching(/^8-[0-9a-f]{8}$/),
      years: [
        { year: 2022, reports: 1 },
        { year: 2023, reports: 2 },
        { year: 2024, reports: 1 },
        { year: null, reports: 1 },
      ],
      counts: {
        ...{
          reports: 5,
          versions: 6,
          sections: 5,
          measures: 3,
          metrics: 8,
          shortcomings: 2,
          citations: 1,
          problems: 1,
        },
        ...{ indicators: 3, regions: 5 },
      },
    },
  });
});

test('an empty corpus answers too', async () => {
  const empty = createApi({});
  expect(
    await empty.ask('{ corpus { version years { year } counts { reports } } reports { nodes { id } totalCount } }'),
  ).toEqual({
    corpus: { version: '0', years: [], counts: { reports: 0 } },
    reports: { nodes: [], totalCount: 0 },
  });
});

test('an indicator has its place in the catalogue and its figures in all current reports', async () => {
  const query = `query ($id: ID!) { indicator(id: $id) {
    id code zh en unit theme nature parent { code } children { nodes { code } }
    metrics(filter: { report: { periodYear: { eq: 2022 } } }) { nodes { value report { slug } } }
  } }`;
  const answer = await ask(query, { id: 'RECEIVED' });
  expect(answer).toEqual({
    indicator: {
      ...{ id: 'Indicator:RECEIVED', code: 'RECEIVED', zh: '收到件数', en: 'Applications received', unit: '件' },
      ...{ theme: 'DISPUTE_RESOLUTION', nature: 'FLOW', parent: null, children: { nodes: [{ code: 'ACCEPTED' }] } },
      metrics: { nodes: [{ value: 27, report: { slug: '140522-2022' } }] },
    },
  });
  expect(await ask(query, { id: 'Indicator:RECEIVED' })).toEqual(answer);
  expect(await ask(query, { id: 'UNKNOWN' })).toEqual({ indicator: null });
});

test('indicators are listed by theme', async () => {
  expect(await ask('{ indicators(theme: DISPUTE_RESOLUTION) { totalCount nodes { code } } }')).toEqual({
    indicators: { totalCount: 2, nodes: [{ code: 'ACCEPTED' }, { code: 'RECEIVED' }] },
  });
});

test('a region has its ancestors, its children and its own reports', async () => {
  expect(
    await ask(`{ region(code: "140522") { name level path from until ancestors { name }
    children { nodes { name level } } reports { nodes { slug } totalCount } } }`),
  ).toEqual({
    region: {
      ...{ name: '阳城县', level: 'COUNTY', path: ['山西省', '晋城市', '阳城县'], from: null, until: null },
      ancestors: [{ name: '山西省' }, { name: '晋城市' }],
      children: { nodes: [{ name: '凤城镇', level: 'TOWNSHIP' }] },
      reports: { nodes: [{ slug: '140522-2022' }, { slug: '140522-2023' }], totalCount: 2 },
    },
  });
  expect(await ask('{ region(code: "999999") { name } }')).toEqual({ region: null });
});

test('everything that has an id is found by it again', async () => {
  const of = 'nodes { id }';
  const answer = await ask<Record<string, Nodes<{ id: string }>>>(`{
    reports { ${of} } sections { ${of} } measures { ${of} } metrics { ${of} } shortcomings { ${of} } citations { ${of} }
    indicators { ${of} } regions { ${of} }
  }`);
  const problems = await ask<{ report: { problems: Nodes<{ id: string }> } }>(
    `{ report(slug: "140522-2022") { problems { ${of} } } }`,
  );
  const ids = [...Object.values(answer), problems.report.problems].flatMap((list) => list.nodes.map((node) => node.id));
  expect(new Set(ids).size).toBe(ids.length);
  const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
  expect(nodes).toEqual(ids.map((id) => ({ id, __typename: id.split(':')[0] })));
});

test('ids say where a record stands, and which of two at one place it is', async () => {
  const { metrics } = await ask<{ metrics: Nodes<{ id: string }> }>(
    '{ metrics(filter: { unit: { eq: "%" } }) { nodes { id } } }',
  );
  const [first, second] = metrics.nodes.map((node) => node.id);
  expect(first).toMatch(/^Metric:140522-2022~[0-9a-f]{6}@72$/);
  expect(second).toBe(`${first}.1`);
});

test('nodes come in the order of the ids, with null for what is not there', async () => {
  const ids = ['Region:450224', 'Region:999999', 'Indicator:RECEIVED', 'Metric:140522-2022~000000@7', 'Region:450224'];
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Region { name } ... on Indicator { zh } } }`;
  expect(await ask(query, { ids })).toEqual({
    nodes: [
      { id: 'Region:450224', name: '融安县' },
      null,
      { id: 'Indicator:RECEIVED', zh: '收到件数' },
      null,
      { id: 'Region:450224', name: '融安县' },
    ],
  });
});

test('a node is reached through its interfaces', async () => {
  const { shortcomings } = await ask<{ shortcomings: Nodes<{ id: string }> }>(
    '{ shortcomings(first: 1) { nodes { id } } }',
  );
  const query = `query ($id: ID!) { node(id: $id) { __typename ... on Evidence { span { text } report { slug } } } }`;
  expect(await ask(query, shortcomings.nodes[0])).toEqual({
    node: { __typename: 'Shortcoming', span: { text: '执法不规范' }, report: { slug: '140522-2022' } },
  });
});

test.each([
  '',
  'Metric',
  'Nothing:1',
  'Metric:140522-2022@1',
  'Metric:140522-2022~3fa9c1@',
  'Metric:140522-2022~3fa9c1@1.0',
  'Report:140522-2022',
  'Region:阳城',
])('the id "%s" is malformed', async (id) => {
  const error = await askWrongly('query ($id: ID!) { node(id: $id) { id } }', { id });
  expect(error).toMatchObject({
    message: expect.stringContaining('is not a global id'),
    extensions: { argument: ['id'] },
  });
  const among = await askWrongly('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['Region:140522', id] });
  expect(among.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: ['ids', '1'] });
});
