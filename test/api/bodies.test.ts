import { expect, test } from '@jest/globals';
import { createApi } from './create-api.ts';
import { sampleCorpus } from './sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

test('a body has its region and its reports, and its reports have it', async () => {
  const query = `query ($id: ID!) { body(id: $id) {
    id slug name kind region { name } reports { totalCount nodes { slug body { slug } } } } }`;
  const answer = await ask(query, { id: '140522' });
  expect(answer).toEqual({
    body: {
      ...{ id: 'Body:140522', slug: '140522', name: '阳城县人民政府', kind: 'GOVERNMENT', region: { name: '阳城县' } },
      reports: {
        totalCount: 2,
        nodes: [
          { slug: '140522-2022', body: { slug: '140522' } },
          { slug: '140522-2023', body: { slug: '140522' } },
        ],
      },
    },
  });
  expect(await ask(query, { id: 'Body:140522' })).toEqual(answer);
});

test('bodies are listed by region, those of none last', async () => {
  const { bodies } = await ask<{ bodies: { nodes: { slug: string }[] } }>(
    '{ bodies { nodes { slug name } totalCount } }',
  );
  expect(bodies).toEqual({
    nodes: [
      { slug: '140522', name: '阳城县人民政府' },
      { slug: '140522100', name: '凤城镇人民政府' },
      { slug: '450224-审计局', name: '融安县审计局' },
      { slug: expect.stringMatching(/^h[0-9a-f]{8}-x-other-work-summary$/), name: null },
    ],
    totalCount: 4,
  });
  expect(await ask('{ corpus { counts { bodies } } }')).toEqual({ corpus: { counts: { bodies: 4 } } });
});

test('a region has the bodies of its own', async () => {
  expect(await ask('{ region(code: "450224") { bodies { nodes { id } } } }')).toEqual({
    region: { bodies: { nodes: [{ id: 'Body:450224-审计局' }] } },
  });
});

test('a body that is not there is null', async () => {
  expect(await ask('{ body(id: "999999") { id } node(id: "Body:999999-审计局") { id } }')).toEqual({
    body: null,
    node: null,
  });
});

test.each([
  [
    '{ body(id: "阳城县") { id } }',
    ['id'],
    'id: "阳城县" is not the public name of a body: the code of its region, with - and its own name where that is not the government, like "140522-市场监督管理局" or "Body:140522-市场监督管理局"',
  ],
  ['{ body(id: "Region:140522") { id } }', ['id'], 'is not the public name of a body'],
  ['{ body(id: "140522-a b") { id } }', ['id'], 'is not the public name of a body'],
  [
    '{ indicator(id: "复议") { id } }',
    ['id'],
    'is not the code of an indicator: capital letters, digits and _, like "LEGAL_AID_CASES" or',
  ],
  [
    '{ region(code: "14052") { id } }',
    ['code'],
    '"14052" is not the code of a region: six digits, nine for a township, like "140522" or "Region:140522"',
  ],
  ['{ indicator(id: "nope") { id } }', ['id'], '"nope" is not the code of an indicator'],
  ['{ node(id: "Body:阳城县") { id } }', ['id'], 'is not a global id like "Body:140522-市场监督管理局"'],
  ['{ node(id: "Metric:140522-2022@abc") { id } }', ['id'], 'not a global id like "Metric:140522-2022~3fa9c1@1083"'],
  ['{ node(id: "Region:14") { id } }', ['id'], 'is not a global id like "Region:140522"'],
  ['{ node(id: "Indicator:nope") { id } }', ['id'], 'is not a global id like "Indicator:LEGAL_AID_CASES"'],
  ['{ node(id: "Thing:1") { id } }', ['id'], 'is not a global id like "Report:140522-2022~3fa9c1"'],
])('%s is bad input', async (query, argument, message) => {
  const error = await askWrongly(query);
  expect(error.message).toContain(message);
  expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});
