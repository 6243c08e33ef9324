import { getNamedType, isAbstractType } from 'graphql';
import { parseGlobalId } from '../node/global-id.ts';
import { keyValues, nodeKey } from '../node/node-key.ts';
import type { Arguments } from '../reads.ts';
import { planChoices } from './plan-choices.ts';
import type { FieldOf, PlannedMember } from './planning.ts';

/** Plans what global ids name: of the types that are among them. */
export function planNodes({ planning, field, nodes, read }: FieldOf<'node' | 'nodes'>): PlannedMember {
  const single = read.kind === 'node';
  const { types, keys } = planning.asked.ask(
    { field, node: nodes[0]! },
    single ? oneAsked : manyAsked,
    (made, lift) => ({
      ...made,
      keys: lift(made.keys) as unknown as string,
    }),
  );
  const abstract = getNamedType(field.type);
  if (!isAbstractType(abstract)) throw new Error(`${abstract.name} is no interface`);
  const possible = planning.schema.getPossibleTypes(abstract).map(({ name }) => name);
  const { objects, finish } = planChoices(planning, abstract, nodes, possible);
  const choices = types.map((name) => {
    const { record, fields } = nodeKey(name);
    return { name, from: record, fields, members: objects.get(name)! };
  });
  return { json: { kind: 'keyed', single, keys, choices }, ...(finish && { finish }) };
}

const oneAsked = ({ id }: Arguments) => namedBy([parseGlobalId(id as string, ['id'])]);

const manyAsked = ({ ids }: Arguments) =>
  namedBy((ids as string[]).map((id, index) => parseGlobalId(id, ['ids', String(index)])));

const namedBy = (ids: readonly ReturnType<typeof parseGlobalId>[]) => ({
  types: [...new Set(ids.map(({ typeName }) => typeName as string))].sort(),
  keys: JSON.stringify(ids.map((id) => [id.typeName, ...keyValues(id)])),
});
