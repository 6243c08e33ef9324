import { isNonNullType } from 'graphql';
import { relationOf, targetOf } from '../../store/query/fields.ts';
import type { Json } from '../../store/query/json-tree.ts';
import { liftCondition } from './arguments-asked.ts';
import { finishBelow } from './finishing.ts';
import { objectType } from './object-type.ts';
import { planAggregate } from './plan-aggregate.ts';
import { planChanges } from './plan-changes.ts';
import { planComputed } from './plan-computed.ts';
import { planLeaf } from './plan-leaf.ts';
import { planNodes } from './plan-nodes.ts';
import { planPage } from './plan-page.ts';
import { planSearch } from './plan-search.ts';
import { planTogether } from './plan-together.ts';
import type { FieldOf, FieldToPlan, ObjectOf, PlannedMember, PlannedObject } from './planning.ts';
import { cut, shapeOf } from './shape.ts';
import { Unplanned } from './unplanned.ts';

/**
 * Plans a field by its declaration, as `resolveRead` resolves it.
 *
 * @throws Unplanned for what no plan covers; GraphQLError for arguments that cannot be used.
 */
export function planRead(asked: FieldToPlan): PlannedMember {
  const { read } = asked;
  switch (read.kind) {
    case 'one':
      return planOne({ ...asked, read });
    case 'each':
      return planEach({ ...asked, read });
    case 'together':
      return planTogether({ ...asked, read });
    case 'page':
      return planPage({ ...asked, read });
    case 'find':
      return planFind({ ...asked, read });
    case 'node':
    case 'nodes':
      return planNodes({ ...asked, read });
    case 'count':
      return { json: { kind: 'count', from: read.record, ...(read.where && { where: read.where }) } };
    case 'tally':
      return { json: tally({ ...asked, read }) };
    case 'aggregate':
      return planAggregate({ ...asked, read });
    case 'search':
      return planSearch({ ...asked, read });
    case 'changes':
      return planChanges({ ...asked, read });
    case 'version':
      return { json: { kind: 'version' } };
    case 'fixed':
      return { json: fixed({ ...asked, read }) };
    case 'embedded':
      return planEmbedded({ ...asked, read });
    case 'field': {
      const path = `${asked.type.name}.${asked.field.name}`;
      return { json: planLeaf(asked.of.record!, `${read.relation}.${read.field}`, asked.field.type, path) };
    }
    case 'text':
      return { json: text({ ...asked, read }) };
    case 'computed':
      return planComputed({ ...asked, read });
    default:
      throw new Unplanned('field', `${asked.type.name}.${asked.field.name}`);
  }
}

const withFinish = (json: Json, { finishers }: PlannedObject): PlannedMember =>
  finishers.length > 0 ? { json, finish: finishBelow(finishers) } : { json };

/** What is asked of the object that a field leads to, or of each of them. */
const objectBelow = ({ planning, field, nodes }: FieldToPlan, of: ObjectOf): PlannedObject =>
  planning.object(objectType(field.type), of, nodes);

function planOne(asked: FieldOf<'one'>): PlannedMember {
  const { relation } = asked.read;
  const object = objectBelow(asked, { record: targetOf(relationOf(asked.of.record!, relation)) });
  const required = isNonNullType(asked.field.type);
  return withFinish({ kind: 'one', relation, required, members: object.members }, object);
}

function planEach(asked: FieldOf<'each'>): PlannedMember {
  const { relation } = asked.read;
  const object = objectBelow(asked, { record: targetOf(relationOf(asked.of.record!, relation)) });
  return withFinish({ kind: 'each', relation, members: object.members }, object);
}

function planFind(asked: FieldOf<'find'>): PlannedMember {
  const { planning, read, field, nodes } = asked;
  const site = { field, node: nodes[0]! };
  const where = planning.asked.ask(site, read.where, (made, lift) => made && liftCondition(made, lift));
  const object = objectBelow(asked, { record: read.record });
  if (!where) return { json: { kind: 'constant', value: null } };
  return withFinish({ kind: 'find', from: read.record, where, members: object.members }, object);
}

function planEmbedded(asked: FieldOf<'embedded'>): PlannedMember {
  const { fields, unlessNull } = asked.read;
  const object = objectBelow(asked, { record: asked.of.record, fields });
  return withFinish({ kind: 'object', members: object.members, ...(unlessNull && { unlessNull }) }, object);
}

function tally({ planning, field, nodes, read }: FieldOf<'tally'>): Json {
  const type = objectType(field.type);
  const { record, field: of, names, where } = read;
  const members = Array.from(planning.collector.below(type, nodes), ([name, [node]]) => {
    const asked = node!.name.value;
    if (asked === '__typename') return [name, { kind: 'constant', value: type.name }] as const;
    return [name, { kind: asked === names.value ? 'tallied' : 'tallies' }] as const;
  });
  return { kind: 'tally', from: record, field: of, members, ...(where && { where }) };
}

function fixed({ planning, field, nodes, read }: FieldOf<'fixed'>): Json {
  const shape = shapeOf(planning.collector, field.type, nodes);
  const site = { field, node: nodes[0]! };
  const json = planning.asked.ask(
    site,
    (args) => JSON.stringify(cut(read.value(args), shape)),
    (made, lift) => lift(made) as unknown as string,
  );
  return { kind: 'given', json };
}

function text({ type, read }: FieldOf<'text'>): Json {
  const parts = read.parts.map((part) => (typeof part === 'object' && 'typeName' in part ? type.name : part));
  return { kind: 'text', parts };
}
