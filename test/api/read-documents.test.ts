import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readDocuments } from '../../src/api/documents/read-documents.ts';
import { DEFAULT_LIMITS } from '../../src/api/limits/limits.ts';
import { buildApiSchema } from '../../src/api/schema.ts';
import { AppError } from '../../src/errors.ts';
import { runCaptured } from '../cli/run-captured.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';

const schema = buildApiSchema();

/** What reading a folder with these files says, its own name left out. */
function faultOf(files: Record<string, string>): string {
  const folder = temporaryFolder(files);
  try {
    readDocuments(folder, schema, DEFAULT_LIMITS);
  } catch (error) {
    if (error instanceof AppError) return error.message.replaceAll(`${folder}/`, '').replaceAll(folder, '');
    throw error;
  }
  return 'none';
}

test.each<[name: string, text: string, message: string]>([
  ['what is no GraphQL', '{ reports {', 'a.graphql:1:12: Syntax Error: Expected Name, found <EOF>.'],
  ['nothing', '', 'a.graphql:1:1: Syntax Error: Unexpected <EOF>.'],
  [
    'an unknown field',
    '{\n  reports { nodes { titel } }\n}',
    'a.graphql:2:21: Cannot query field "titel" on type "Report". Did you mean "title"?',
  ],
  [
    'two operations',
    'query A { corpus { version } }\nquery B { corpus { version } }',
    'a.graphql:2:1: There are 2 operations in it; each must have a file of its own.',
  ],
  [
    'fragments alone',
    'fragment a on Report { title }',
    'a.graphql: There is no operation in it; one is wanted, with the fragments that it uses.',
  ],
  ['a mutation', 'mutation { delete }', 'a.graphql'],
  [
    'a variable of a name that means something else',
    'query ($variables: String!) { report(slug: $variables) { title } }',
    'a.graphql:1:8: A variable must not be named variables: in the address of a request that is something else.',
  ],
  [
    'too large a page',
    '{ reports(first: 101) { totalCount } }',
    'a.graphql:1:3: first: must be between 0 and 100, not 101',
  ],
  [
    'too large a page by default',
    'query ($first: Int = 101, $slug: String!) { reports(first: $first) { totalCount } report(slug: $slug) { title } }',
    'a.graphql:1:45: first: must be between 0 and 100, not 101',
  ],
  [
    'too many lists within lists',
    'query ($slug: String!) { report(slug: $slug) { title } reports(first: 100) { nodes { sections(first: 100) { nodes { metrics(first: 100) { nodes { label } } } } } } }',
    'a.graphql: The query could cost',
  ],
  [
    'too deep brackets',
    `${'{a'.repeat(201)}${'}'.repeat(201)}`,
    'a.graphql: The query has brackets nested 201 deep; at most 200 are allowed.',
  ],
  [
    'too many words',
    `{ corpus { ${'version '.repeat(5000)} } }`,
    'a.graphql:1:39988: The query has more than 5000 tokens; at most 5000 are allowed.',
  ],
])('%s is no document', (_name, text, message) => {
  expect(faultOf({ 'a.graphql': text })).toContain(message);
});

test('every fault in every file is told', () => {
  const files = { 'b.graphql': '{ one two }', 'a.graphql': '{', 'c.graphql': '{ corpus { version } }' };
  expect(
    faultOf(files)
      .split('\n')
      .map((line) => line.slice(0, 13)),
  ).toEqual(['a.graphql:1:2', 'b.graphql:1:3', 'b.graphql:1:7']);
});

test('a folder without documents is none, and neither is what is not there', () => {
  expect(faultOf({ 'a.gql': '{ corpus { version } }' })).toBe(
    ': holds no *.graphql; put each query into a file of its own there',
  );
  const nowhere = join(temporaryFolder({}), 'nowhere');
  expect(() => readDocuments(nowhere, schema, DEFAULT_LIMITS)).toThrow(`${nowhere}: there is no such folder`);
});

test('a document is what stands in its file, without a byte-order mark', () => {
  const folder = temporaryFolder({ 'a.b.graphql': '\uFEFF{ corpus { version } }', 'sub/c.graphql': '{', 'd.txt': '{' });
  const documents = readDocuments(folder, schema, DEFAULT_LIMITS);
  expect([...documents.values()].map(({ name, text }) => [name, text])).toEqual([['a.b', '{ corpus { version } }']]);
});

test('fazhi serve does not start with a document that cannot be asked', async () => {
  const folder = temporaryFolder({ 'a.graphql': '{ nothing }' });
  const args = [
    '--port',
    '0',
    '--database',
    join(folder, 'fazhi.db'),
    '--seed',
    'seeds/reports',
    '--documents',
    folder,
  ];
  const { exitCode, stderr } = await runCaptured('serve', ...args);
  expect([exitCode, stderr]).toEqual([
    1,
    `${join(folder, 'a.graphql')}:1:3: Cannot query field "nothing" on type "Query".\n`,
  ]);
});
