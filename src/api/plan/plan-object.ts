import { type FieldNode, type GraphQLField, type GraphQLObjectType, isIntrospectionType } from 'graphql';
import type { Json } from '../../store/query/json-tree.ts';
import type { Read } from '../reads.ts';
import type { Selecting } from './collect-fields.ts';
import type { Finisher } from './finishing.ts';
import { planLeaf } from './plan-leaf.ts';
import { planRead } from './plan-read.ts';
import type { ObjectOf, PlannedMember, PlannedObject, Planning } from './planning.ts';
import { Unplanned } from './unplanned.ts';

/** Plans all that is asked of an object. */
export function planObject(
  planning: Planning,
  type: GraphQLObjectType,
  of: ObjectOf,
  parents: readonly Selecting[],
): PlannedObject {
  const members: [string, Json][] = [];
  const finishers: [string, Finisher][] = [];
  for (const [name, nodes] of planning.collector.below(type, parents)) {
    const { json, finish } = planMember(planning, type, of, nodes);
    members.push([name, json]);
    if (finish) finishers.push([name, finish]);
  }
  return { members, finishers };
}

function planMember(
  planning: Planning,
  type: GraphQLObjectType,
  of: ObjectOf,
  nodes: readonly FieldNode[],
): PlannedMember {
  const name = nodes[0]!.name.value;
  if (name === '__typename') return { json: { kind: 'constant', value: type.name } };
  const field: GraphQLField<unknown, unknown> | undefined = type.getFields()[name];
  // `__schema` and `__type` are no fields of a type.
  if (!field || isIntrospectionType(type)) throw new Unplanned('introspection', name);
  const read = field.extensions.read as Read | undefined;
  if (read) return planRead({ planning, type, of, field, nodes, read });
  if (of.record === null) throw new Unplanned('field', `${type.name}.${name}`);
  return { json: planLeaf(of.record, of.fields?.[name] ?? name, field.type, `${type.name}.${name}`) };
}
