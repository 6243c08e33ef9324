import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { DEFAULT_LIMITS, LIMITS } from '../../../src/api/limits/limits.ts';
import { nestingOf } from '../../../src/api/limits/nesting-of.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { serve } from '../http/serve.ts';
import { sampleCorpus } from '../sample-corpus.ts';

const nots = (times: number) => `{ metrics(filter: ${'{not:'.repeat(times)}{}${'}'.repeat(times)}) { totalCount } }`;
const fields = (times: number) => '{a'.repeat(times) + '}'.repeat(times);
const lists = (times: number) => `{ nodes(ids: ${'['.repeat(times)}${']'.repeat(times)}) { id } }`;
const types = (times: number) => `query ($x: ${'['.repeat(times)}Int${']'.repeat(times)}) { corpus { version } }`;

describe('a query nested without end', () => {
  let api: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    api = await serve(createCorpus(sampleCorpus));
  });

  test.each([
    ['filters', nots(1600), 1603],
    ['fields', fields(4000), 4000],
    ['fields that nothing closes', '{a'.repeat(400_000), 400_000],
    ['lists', lists(3000), 3002],
    ['types', types(3000), 3001],
  ])('is refused before it is parsed: %s', async (_name, query, value) => {
    for (const [accept, status] of [
      ['application/json', 200],
      ['application/graphql-response+json', 400],
    ] as const) {
      const response = await api.ask(query, {}, { accept });
      expect([response.status, await response.json()]).toEqual([
        status,
        {
          errors: [
            {
              message: `The query has brackets nested ${value} deep; at most 200 are allowed. Ask for what lies deeper in another query, and put conditions side by side.`,
              extensions: { code: 'QUERY_TOO_LARGE', limit: 'nesting', most: 200, value },
            },
          ],
        },
      ]);
    }
  });

  test('is refused by GET, and in a batch, likewise', async () => {
    const lenient = await serve(createCorpus(), { limits: { ...DEFAULT_LIMITS, batch: 2 } });
    const batch = JSON.stringify([{ query: '{ corpus { version } }' }, { query: fields(201) }]);
    for (const response of [await lenient.get({ query: fields(201) }), await lenient.post(batch)]) {
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { limit: 'nesting', value: 201 } }] });
    }
  });

  test('is not what is as deep as it may be, nor brackets in texts and comments', async () => {
    const brackets = '{'.repeat(1000);
    const query = (depth: number) =>
      `${'{ ... '.repeat(depth - 2)}{ __type(name: "${brackets}") { name } }${' }'.repeat(depth - 2)} # ${brackets}`;
    expect(await (await api.ask(query(200))).json()).toEqual({ data: { __type: null } });
    expect(await (await api.ask(query(201))).json()).toMatchObject({ errors: [{ extensions: { value: 201 } }] });
  });

  test('as deep as a server can be set to allow is not too much for it', async () => {
    const most = LIMITS.nesting.most!;
    const generous = await serve(createCorpus(sampleCorpus), { limits: { ...DEFAULT_LIMITS, nesting: most } });
    for (const query of [nots(most - 3), fields(most), lists(most - 2), types(most - 1)]) {
      const { errors } = (await (await generous.ask(query)).json()) as { errors: { extensions: { code: string } }[] };
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
      expect(JSON.stringify(errors)).not.toContain('call stack');
    }
  });
});

test('nesting is what GraphQL itself reads as brackets', () => {
  const pieces = ['{', '}', '(', ')', '[', ']', '"', '"""', '\\', '\\"""', '#', '\n', '\r', 'a', ' ', '{{', ']]'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const query = parts.join('');
      const expected = nestingByLexer(query);
      fc.pre(expected !== null);
      expect(nestingOf(query)).toBe(expected);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

/** Null for what is no sequence of tokens. */
function nestingByLexer(query: string): number | null {
  const lexer = new Lexer(new Source(query));
  const opening: string[] = [TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L];
  const closing: string[] = [TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R];
  let [depth, deepest] = [0, 0];
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      if (opening.includes(kind)) depth += 1;
      if (closing.includes(kind)) depth = Math.max(0, depth - 1);
      deepest = Math.max(deepest, depth);
    }
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
  return deepest;
}
