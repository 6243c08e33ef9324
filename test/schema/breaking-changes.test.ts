import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { buildApiSchema } from '../../src/api/schema.ts';
import { packageRoot } from '../../src/package-root.ts';
import { compareSchemas, type MarkedChange } from './compare-schemas.ts';

const read = (name: string) => readFileSync(join(packageRoot, 'schema', name), 'utf8');
const marked = JSON.parse(read('breaking-changes.json')) as MarkedChange[];
const compared = compareSchemas(buildSchema(read('accepted.graphql')), buildApiSchema(), marked);

describe('against the schema that was accepted last', () => {
  test('nothing breaks that is not marked in schema/breaking-changes.json (see CONTRIBUTING.md)', async () => {
    expect((await compared).unmarked).toEqual([]);
  });

  test('every mark in schema/breaking-changes.json is of a change, and says why', async () => {
    expect((await compared).stale).toEqual([]);
    expect(marked.filter(({ why }) => !why?.trim())).toEqual([]);
  });
});

describe('a change', () => {
  const accepted = buildSchema('type Query { title(short: Boolean): String! year: Int } enum Kind { A B }');
  const compare = (present: string, marks: MarkedChange[] = []) =>
    compareSchemas(accepted, buildSchema(present), marks);
  const removed = "Field 'year' was removed from object type 'Query'";

  test.each([
    ['a field that goes', 'type Query { title(short: Boolean): String! } enum Kind { A B }', removed],
    [
      'an argument that goes',
      'type Query { title: String! year: Int } enum Kind { A B }',
      "Argument 'short: Boolean' was removed from field 'Query.title'",
    ],
    [
      'an argument that must be given',
      'type Query { title(short: Boolean): String! year(of: ID!): Int } enum Kind { A B }',
      "Argument 'of: ID!' added to field 'Query.year'",
    ],
    [
      'what may be null at once',
      'type Query { title(short: Boolean): String year: Int } enum Kind { A B }',
      "Field 'Query.title' changed type from 'String!' to 'String'",
    ],
    [
      'a value of an enum that goes',
      'type Query { title(short: Boolean): String! year: Int } enum Kind { A }',
      "Enum value 'B' was removed from enum 'Kind'",
    ],
  ])('breaks queries: %s', async (_, present, change) => {
    expect((await compare(present)).unmarked).toEqual([change]);
    const { unmarked, stale } = await compare(present, [{ change, why: 'meant' }]);
    expect([unmarked, stale]).toEqual([[], []]);
  });

  test.each([
    ['a field that comes', 'type Query { title(short: Boolean): String! year: Int more: Int } enum Kind { A B }'],
    [
      'an argument that may be given',
      'type Query { title(short: Boolean, long: Int): String! year: Int } enum Kind { A B }',
    ],
    ['a deprecation', 'type Query { title(short: Boolean): String! year: Int @deprecated } enum Kind { A B }'],
  ])('breaks nothing: %s', async (_, present) => {
    expect((await compare(present)).unmarked).toEqual([]);
  });

  test('that is marked and not made is a stale mark', async () => {
    const { stale } = await compare('type Query { title(short: Boolean): String! year: Int } enum Kind { A B }', [
      { change: removed, why: 'meant' },
    ]);
    expect(stale).toEqual([removed]);
  });
});
