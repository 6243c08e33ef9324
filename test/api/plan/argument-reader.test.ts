import { expect, test } from '@jest/globals';
import { buildSchema, type FieldNode, getArgumentValues, type OperationDefinitionNode, parse } from 'graphql';
import { argumentReader } from '../../../src/api/plan/argument-reader.ts';

const schema = buildSchema(`
  enum Way { UP DOWN }
  input Range { from: Int! = 1, to: Int, ways: [Way!], inner: Range }
  input OneOf @oneOf { a: Int, b: String }
  type Query { list(first: Int! = 20, after: String, way: Way = UP, range: Range, ids: [ID!], one: OneOf): Int }
`);
const field = schema.getQueryType()!.getFields().list!;

const nodeOf = (args: string): FieldNode => {
  const [operation] = parse(`{ list${args} }`).definitions as OperationDefinitionNode[];
  return operation!.selectionSet.selections[0] as FieldNode;
};

/** What comes of arguments: values, or what is said about them. */
function outcome(read: () => unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(read()));
  } catch (error) {
    return (error as Error).message;
  }
}

const VARIABLES = [
  {},
  { n: 5, text: 'a', way: 'DOWN', range: { from: 2 }, ids: ['x'], id: 'y' },
  { n: null, text: null, way: null, range: null, ids: null, id: null },
  { n: 0, text: '' },
];

test.each([
  '(first: $n)',
  '(first: 3, after: $text, way: $way)',
  '(way: DOWN, after: null, range: $range)',
  '(range: { from: $n })',
  '(range: { to: $n, ways: [UP, DOWN] }, ids: ["a", "b"])',
  '(range: { to: $n, ways: [$way] })',
  '(range: { inner: { inner: { to: $n }, ways: [] } })',
  '(range: { from: null })',
  '(ids: $ids)',
  '(ids: [$id, "z"])',
  '(one: { a: $n })',
  '(one: { b: "x" }, first: $n)',
])('arguments %s are those that GraphQL reads, whatever the variables', (args) => {
  const node = nodeOf(args);
  const read = argumentReader(field, node);
  for (const variables of VARIABLES) {
    expect(outcome(() => read(variables))).toEqual(outcome(() => getArgumentValues(field, node, variables)));
  }
});
