import { describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import { buildApiSchema } from '../../../src/api/schema.ts';
import { createApi } from '../create-api.ts';
import { type ConnectionField, connectionFields } from './connection-fields.ts';
import { edgesToReturn, hasNextPage, hasPreviousPage, type PageArguments } from './cursor-algorithms.ts';
import { manifoldCorpus } from './manifold-corpus.ts';

/** What fields must be given besides a page. */
const REQUIRED: Readonly<Record<string, string>> = {
  'Query.search': 'query: "乙"',
  'Query.changes': 'since: "0"',
};

const { ask, askWrongly } = createApi(manifoldCorpus);
const schema = buildApiSchema();
const connections = connectionFields(schema);

interface Connection {
  edges: { cursor: string; node: object }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const TYPES: Readonly<Record<string, string>> = { first: 'Int', last: 'Int', after: 'String', before: 'String' };

/** The field in a document that takes pages as variables, and the object that it is asked of as `$id`. */
function documentOf({ name, owner, field, takes, nodeFields }: ConnectionField): string {
  const args = [REQUIRED[name], ...takes.map((argument) => `${argument}: $${argument}`)].filter(Boolean).join(', ');
  const list = `list: ${field}(${args}) {
    edges { cursor node { ${nodeFields} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const variables = takes.map((argument) => `$${argument}: ${TYPES[argument]}`).join(', ');
  if (owner === 'Query') return `query (${variables}) { ${list} }`;
  return `query ($id: ID!, ${variables}) { owner: node(id: $id) { ... on ${owner} { ${list} } } }`;
}

type Answer = { list: Connection; owner?: undefined } | { owner: { list: Connection } };

async function pageOf(connection: ConnectionField, id: string | null, args: PageArguments): Promise<Connection> {
  const answer = await ask<Answer>(documentOf(connection), { ...args, ...(id !== null && { id }) });
  return answer.owner ? answer.owner.list : answer.list;
}

/** The object whose list is the longest of the first hundred, and that list. */
async function longest(connection: ConnectionField): Promise<{ id: string | null; edges: Connection['edges'] }> {
  if (connection.owner === 'Query') {
    return { id: null, edges: (await pageOf(connection, null, { first: 100 })).edges };
  }
  const entry = connections.find(({ owner, node }) => owner === 'Query' && node === connection.owner)!;
  const { list } = await ask<{ list: { nodes: { id: string }[] } }>(
    `{ list: ${entry.field}(first: 100) { nodes { id } } }`,
  );
  const lists = await Promise.all(
    list.nodes.map(async ({ id }) => ({ id, edges: (await pageOf(connection, id, { first: 100 })).edges })),
  );
  return lists.reduce((most, next) => (next.edges.length > most.edges.length ? next : most));
}

const NONE = undefined;

/** Every combination of sizes and of cursors, those in the wrong order included. */
function argumentTable(cursors: readonly string[], takes: readonly string[]): PageArguments[] {
  const whole = cursors.length;
  const of = <T>(name: string, values: readonly T[]) => (takes.includes(name) ? values : [NONE]);
  const table: PageArguments[] = [];
  for (const first of of('first', [NONE, 0, 2, whole])) {
    for (const last of of('last', [NONE, 0, 2, whole])) {
      for (const after of of('after', [NONE, cursors[0], cursors[2]])) {
        for (const before of of('before', [NONE, cursors[1], cursors[whole - 1]])) {
          table.push(
            Object.fromEntries(
              Object.entries({ first, last, after, before }).filter(([, value]) => value !== undefined),
            ),
          );
        }
      }
    }
  }
  return table;
}

describe.each(connections)('$name', (connection) => {
  test('answers every combination of first, last, after and before as the algorithms of Relay do', async () => {
    const { id, edges } = await longest(connection);
    const all = edges.map(({ cursor }) => cursor);
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(all.length).toBeLessThanOrEqual(100);
    expect(new Set(all).size).toBe(all.length);
    for (const args of argumentTable(all, connection.takes)) {
      const { pageInfo, ...page } = await pageOf(connection, id, args);
      // Without a size a list is its first twenty.
      const asked = args.first === undefined && args.last === undefined ? { ...args, first: 20 } : args;
      const cursors = page.edges.map(({ cursor }) => cursor);
      const nodes = page.edges.map(({ node }) => node);
      const returned = edgesToReturn(all, asked);
      expect({ args, cursors }).toEqual({ args, cursors: returned });
      expect(nodes).toEqual(returned.map((cursor) => edges[all.indexOf(cursor)]!.node));
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null]);
      const previous = hasPreviousPage(all, asked).includes(pageInfo.hasPreviousPage);
      const next = hasNextPage(all, asked).includes(pageInfo.hasNextPage);
      expect({ args, previous, next }).toEqual({ args, previous: true, next: true });
    }
  });

  test('refuses a negative size', async () => {
    const { id } = await longest(connection);
    for (const name of connection.takes.filter((argument) => TYPES[argument] === 'Int')) {
      const error = await askWrongly(documentOf(connection), { [name]: -1, ...(id !== null && { id }) });
      expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: [name] } });
    }
  });

  test('needs no argument that this test does not know', () => {
    expect(connection.required.filter((argument) => !REQUIRED[connection.name]?.includes(`${argument}:`))).toEqual([]);
  });

  test('has the types of Relay', () => {
    const { node, takes } = connection;
    const page = takes.includes('first') ? ['first', 'after'] : ['last', 'before'];
    expect(takes).toEqual(expect.arrayContaining(page));
    expect(typesOf(`${node}Connection`)).toMatchObject({ edges: `[${node}Edge!]!`, pageInfo: 'PageInfo!' });
    expect(typesOf(`${node}Edge`)).toMatchObject({ cursor: 'String!', node: expect.stringMatching(/^[A-Za-z]+!?$/u) });
  });
});

function typesOf(name: string): Record<string, string> {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

test('every list of the API is a connection that was looked at', () => {
  const named = Object.values(schema.getTypeMap()).filter(({ name }) => name.endsWith('Connection'));
  const seen = new Set(connections.map(({ node }) => `${node}Connection`));
  expect(connections.length).toBeGreaterThanOrEqual(23);
  expect(named.map(({ name }) => name).sort()).toEqual([...seen].sort());
});

test('PageInfo is that of Relay', () => {
  const pageInfo = schema.getType('PageInfo') as GraphQLObjectType;
  expect(typesOf(pageInfo.name)).toMatchObject({
    ...{ hasPreviousPage: 'Boolean!', hasNextPage: 'Boolean!', startCursor: 'String', endCursor: 'String' },
  });
});
