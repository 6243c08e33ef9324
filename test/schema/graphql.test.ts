import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildApiSchema } from '../../src/api/schema.ts';
import { packageRoot } from '../../src/package-root.ts';
import { model } from '../../src/store/model/model.ts';
import type { RecordModel } from '../../src/store/model/record.ts';

const schema = buildApiSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

test('the committed schema is that of the code: npm run print-schema', () => {
  const committed = readFileSync(join(packageRoot, 'schema', 'schema.graphql'), 'utf8');
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
});

test('every type, field, argument and enum value is described', () => {
  expect(types.flatMap(undescribed)).toEqual([]);
});

test('what compares character for character says that search does not', () => {
  const { contains } = (schema.getType('StringFilter') as GraphQLInputObjectType).getFields();
  expect(contains?.description).toMatch(/Simplified and Traditional.*differ.*`search`/);
});

function undescribed(type: GraphQLNamedType): string[] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field.description]);
      for (const argument of field.args)
        parts.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field.description]);
  }
  if (isEnumType(type))
    for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description]);
  return parts.filter(([, description]) => !description).map(([name]) => name);
}

test('every field says what it reads, or has the name of a field of its record', () => {
  const silent = types.filter(isObjectType).flatMap((type) => {
    const record = Object.entries(model).find(
      ([name]) => name === type.name.charAt(0).toLowerCase() + type.name.slice(1),
    );
    if (!record && type.name !== 'Query') return [];
    return Object.values(type.getFields())
      .filter((field) => !field.extensions.read && !(record && field.name in record[1].fields && isLeaf(field.type)))
      .map((field) => `${type.name}.${field.name}`);
  });
  expect(silent).toEqual([]);
});

const isLeaf = (type: unknown): boolean => {
  const inner = type as { ofType?: unknown };
  return inner.ofType ? isLeaf(inner.ofType) : isLeafType(type);
};

test('a filter offers a test for null on all that can be null, and on nothing else', () => {
  const wrong: string[] = [];
  let nullable = 0;
  for (const type of types.filter(isInputObjectType)) {
    const record = Object.entries(model).find(
      ([name]) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Filter` === type.name,
    );
    if (!record) continue;
    const { fields, relations } = record[1] as RecordModel;
    for (const [name, { type: of }] of Object.entries(type.getFields())) {
      const local = relations[name]?.kind === 'one' ? relations[name].local : name;
      const column = fields[local];
      const filter = getNamedType(of);
      if (!column || !isInputObjectType(filter)) continue;
      if (column.notNull === Boolean(filter.getFields().isNull)) wrong.push(`${type.name}.${name}`);
      if (!column.notNull) nullable += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(nullable).toBeGreaterThan(20);
});
