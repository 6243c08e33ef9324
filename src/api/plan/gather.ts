import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Constant, Members } from '../../store/query/json-tree.ts';
import type { Selecting } from './collect-fields.ts';
import type { Finisher, Finishers } from './finishing.ts';
import type { Planning } from './planning.ts';

/** Plans each field that is asked of an object by its name; `__typename` is the same everywhere. */
export function gather<Member>(
  { collector }: Pick<Planning, 'collector'>,
  type: GraphQLObjectType,
  parents: readonly Selecting[],
  plan: (name: string, nodes: readonly FieldNode[]) => { readonly json: Member; readonly finish?: Finisher },
): { members: Members<Member | Constant>; finishers: Finishers } {
  const members: [string, Member | Constant][] = [];
  const finishers: [string, Finisher][] = [];
  for (const [alias, nodes] of collector.below(type, parents)) {
    const name = nodes[0]!.name.value;
    if (name === '__typename') {
      members.push([alias, { kind: 'constant', value: type.name }]);
      continue;
    }
    const { json, finish } = plan(name, nodes);
    members.push([alias, json]);
    if (finish) finishers.push([alias, finish]);
  }
  return { members, finishers };
}
