import { getArgumentValues } from 'graphql';
import { relationOf, targetOf } from '../../store/query/fields.ts';
import type { Json } from '../../store/query/json-tree.ts';
import type { Values } from '../../store/query/reader.ts';
import type { Value } from '../../store/query/tree.ts';
import { hidden } from './finishing.ts';
import { later } from './later.ts';
import type { FieldOf, PlannedMember } from './planning.ts';
import { shapeOf } from './shape.ts';

const KEY = hidden('key');

/** Plans a value that is made after the statement, out of the fields that it needs; a related record is loaded by its key. */
export function planComputed({ planning, type, of, field, nodes, read }: FieldOf<'computed'>): PlannedMember {
  const record = of.record!;
  const relation = read.relation === undefined ? null : relationOf(record, read.relation);
  const fields = [
    ...read.fields.map((name) => [name, name] as const),
    ...(relation ? [[KEY, relation.local] as const] : []),
  ];
  const members = fields.map(([name, own]): [string, Json] => [name, { kind: 'field', field: own }]);
  const finish = later(
    `${type.name}.${field.name}`,
    field.type,
    shapeOf(planning.collector, field.type, nodes),
    async (row, { context, variables }) => {
      const args = getArgumentValues(field, nodes[0]!, variables);
      const key = (row as Values)[KEY] as Value;
      const related =
        relation && key !== null ? await context.loaders.one(targetOf(relation), [relation.target], [key]) : null;
      return read.compute(row as Values, related, { args, typeName: type.name });
    },
  );
  return { json: { kind: 'object', members }, finish };
}
