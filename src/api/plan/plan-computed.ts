import { type Json, TEXT_KEY } from '../../store/query/json-tree.ts';
import type { Values } from '../../store/query/reader.ts';
import { argumentReader } from './argument-reader.ts';
import { textOf } from './finishing.ts';
import { later } from './later.ts';
import type { FieldOf, PlannedMember } from './planning.ts';
import { shapeOf } from './shape.ts';

/** Plans a value that is made after the statement, out of the fields that it needs, and out of the text. */
export function planComputed({ planning, type, field, nodes, read }: FieldOf<'computed'>): PlannedMember {
  const members = read.fields.map((name): [string, Json] => [name, { kind: 'field', field: name }]);
  if (read.ofText) members.push([TEXT_KEY, { kind: 'textKey' }]);
  const argumentsIn = argumentReader(field, nodes[0]!);
  const finish = later(
    `${type.name}.${field.name}`,
    field.type,
    shapeOf(planning.collector, field.type, nodes),
    (raw, finishing) => {
      const row = raw as Values;
      return read.compute(row, textOf(finishing, row), { args: argumentsIn(finishing.variables), typeName: type.name });
    },
  );
  return { json: { kind: 'object', members }, finish };
}
