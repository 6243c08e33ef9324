import type { FieldNode, GraphQLAbstractType } from 'graphql';
import type { Json, Members } from '../../store/query/json-tree.ts';
import { recordOfType } from '../record-fields.ts';
import { type Finisher, type Finishers, finishObject, type Holder, hidden } from './finishing.ts';
import type { Planning } from './planning.ts';

const TYPE = hidden('type');

/**
 * Plans what is asked of objects of one of several types. Where something of them is finished later, they say which type they
 * are until then.
 */
export function planChoices(
  planning: Planning,
  abstract: GraphQLAbstractType,
  parents: readonly FieldNode[],
  typeNames: readonly string[],
): { objects: ReadonlyMap<string, Members<Json>>; finish?: Finisher } {
  const possible = planning.schema.getPossibleTypes(abstract).filter(({ name }) => typeNames.includes(name));
  const planned = possible.map((type) => {
    const object = planning.object(type, { record: recordOfType(type.name) }, parents);
    return { name: type.name, ...object };
  });
  if (planned.every(({ finishers }) => finishers.length === 0)) {
    return { objects: new Map(planned.map(({ name, members }) => [name, members])) };
  }
  const told = planned.map(({ name, members }): [string, Members<Json>] => {
    const type: Json = { kind: 'constant', value: name };
    return [name, [[TYPE, type], ...members]];
  });
  const byType = new Map(planned.map(({ name, finishers }) => [name, finishers]));
  return { objects: new Map(told), finish: finishByType(byType) };
}

function finishByType(byType: ReadonlyMap<string, Finishers>): Finisher {
  return (holder, name, finishing) => {
    for (const object of [holder[name]].flat() as (Holder | null)[]) {
      if (object === null) continue;
      const finishers = byType.get(String(object[TYPE]))!;
      delete object[TYPE];
      finishObject(finishers, object, finishing);
    }
  };
}
