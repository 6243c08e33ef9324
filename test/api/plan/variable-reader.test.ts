import { expect, test } from '@jest/globals';
import { buildSchema, getVariableValues, type OperationDefinitionNode, parse } from 'graphql';
import { variableReader } from '../../../src/api/plan/variable-reader.ts';

const schema = buildSchema(`
  enum Way { UP DOWN }
  input Range { from: Int! = 1, to: Int, ways: [Way!], inner: Range }
  type Query { list(some: Float, id: ID): Int }
`);

const GIVEN = [
  {},
  { v: null },
  { v: undefined },
  { v: 5 },
  { v: 1.5 },
  { v: '5' },
  { v: '' },
  { v: true },
  { v: 'UP' },
  { v: 'up' },
  { v: ['UP', 'DOWN'] },
  { v: ['UP', null] },
  { v: [['UP']] },
  { v: {} },
  { v: { from: 2, ways: 'UP', inner: { to: null } } },
  { v: { from: null } },
  { v: { nothing: 1 } },
  { other: 5 },
];

test.each([
  'Int',
  'Int!',
  'Int = 3',
  'Int! = 3',
  'Int = null',
  'Float',
  'String',
  'String!',
  'Boolean',
  'ID!',
  'Way',
  'Way! = DOWN',
  '[Way]',
  '[Way!]! = [UP]',
  'Range',
  'Range! = { to: 4 }',
  '[Range!]',
])('variables of type %s are those that GraphQL reads, whatever comes', (type) => {
  const [operation] = parse(`query ($v: ${type}) { list }`).definitions as [OperationDefinitionNode];
  const read = variableReader(schema, operation);
  for (const given of GIVEN) {
    const { coerced = null } = getVariableValues(schema, operation.variableDefinitions!, given);
    expect([given, read(given)]).toEqual([given, coerced]);
  }
});

test('a variable may be named like what objects have by nature', () => {
  const [operation] = parse('query ($__proto__: Range, $constructor: Int) { list }').definitions as [
    OperationDefinitionNode,
  ];
  const read = variableReader(schema, operation);
  const given = JSON.parse('{"__proto__":{"from":2},"constructor":7}') as Record<string, unknown>;
  expect(Object.entries(read(given)!)).toEqual([
    ['__proto__', { from: 2 }],
    ['constructor', 7],
  ]);
  expect(Object.entries(read({})!)).toEqual([]);
});
