import { expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createApi } from './create-api.ts';
import { sampleCorpus } from './sample-corpus.ts';

const { ask, askWrongly } = createApi(sampleCorpus);

test('a query that could return too much is refused before it runs', async () => {
  const error = await askWrongly(
    '{ reports(first: 100) { nodes { metrics(first: 100) { nodes { parts(first: 100) { nodes { label } } } } } } }',
  );
  expect(error).toMatchObject({
    message: 'The query could return 1010100 records; at most 200000 are allowed. Ask for smaller pages.',
    extensions: { code: 'QUERY_TOO_LARGE' },
  });
});

test('the whole tree of a report at the usual page sizes is not too much', async () => {
  const tree = 'outline { nodes { children { nodes { measures { nodes { metrics { nodes { label } } } } } } } }';
  expect(await ask(`{ report(slug: "140522-2022") { ${tree} } }`)).toHaveProperty('report.outline');
});

test('pages in variables count as what they are', async () => {
  const query = `query ($n: Int = 100) { reports(first: $n) { nodes { metrics(first: $n) { nodes { parts(first: $n) { totalCount nodes { id } } } } } } }`;
  expect(await ask(query, { n: 10 })).toMatchObject({ reports: {} });
  expect((await askWrongly(query)).extensions).toMatchObject({ code: 'QUERY_TOO_LARGE' });
});

test('a query that is too deep is refused', async () => {
  const deep = `${'{ parent'.repeat(40)} { id }${' }'.repeat(40)}`;
  expect((await askWrongly(`{ metrics { nodes ${deep} } }`)).message).toContain('43 fields deep; at most 30');
});

test.each([
  [20, 'QUERY_TOO_LARGE'],
  [28, 'GRAPHQL_VALIDATION_FAILED'],
])('fragments that double %d times are measured at once and refused', async (times, code) => {
  const fragments = Array.from(
    { length: times },
    (_, i) => `fragment f${i} on Section { a: parent { ...f${i + 1} } b: parent { ...f${i + 1} } }`,
  );
  const query = `{ sections(first: 1) { nodes { ...f0 } } } ${fragments.join(' ')} fragment f${times} on Section { depth }`;
  expect((await askWrongly(query)).extensions?.code).toBe(code);
});

test('a document of endless length is refused', async () => {
  expect((await askWrongly(`{ ${'corpus { version } '.repeat(3000)} }`)).message).toContain(
    'Document contains more that 5000 tokens',
  );
});

test('introspection stays within the limits', async () => {
  expect(await ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).toHaveProperty(
    '__schema',
  );
});
