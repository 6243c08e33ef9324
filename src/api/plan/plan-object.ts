import type { GraphQLField, GraphQLObjectType } from 'graphql';
import type { Json } from '../../store/query/json-tree.ts';
import type { Read } from '../reads.ts';
import type { Selecting } from './collect-fields.ts';
import { gather } from './gather.ts';
import { planLeaf } from './plan-leaf.ts';
import { planRead } from './plan-read.ts';
import type { ObjectOf, PlannedObject, Planning } from './planning.ts';
import { Unplanned } from './unplanned.ts';

/** Plans all that is asked of an object. */
export function planObject(
  planning: Planning,
  type: GraphQLObjectType,
  of: ObjectOf,
  parents: readonly Selecting[],
): PlannedObject {
  return gather<Json>(planning, type, parents, (name, nodes) => {
    const made = of.made?.[name];
    if (made) return { json: made };
    const field: GraphQLField<unknown, unknown> | undefined = type.getFields()[name];
    // `__schema` and `__type` are no fields of a type.
    if (!field) throw new Unplanned('introspection', name);
    const read = field.extensions.read as Read | undefined;
    if (read) return planRead({ planning, type, of, field, nodes, read });
    const path = `${type.name}.${name}`;
    if (of.record === null) throw new Unplanned('field', path);
    return { json: planLeaf(of.record, of.fields?.[name] ?? name, field.type, path) };
  });
}
