import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { ConnectionPart, Constant, EdgePart, Members, PageInfoPart } from '../../store/query/json-tree.ts';
import { type Finisher, type Finishers, finishBelow } from './finishing.ts';
import { gather } from './gather.ts';
import { objectType } from './object-type.ts';
import type { Planning } from './planning.ts';

/** How the nodes of a connection are planned, and its fields that not all connections have. */
interface Parts<Member, Other> {
  node(type: GraphQLObjectType, nodes: readonly FieldNode[]): { members: Members<Member>; finishers: Finishers };
  other(name: string, nodes: readonly FieldNode[]): { json: Other; finish?: Finisher };
}

/** Plans what is asked of a connection. */
export function planConnection<Member, Other>(
  planning: Planning,
  connection: GraphQLObjectType,
  parents: readonly FieldNode[],
  { node, other }: Parts<Member, Other>,
): { members: Members<ConnectionPart<Member> | Other>; finishers: Finishers } {
  const typeOf = (name: string) => objectType(connection.getFields()[name]!.type);
  return gather<ConnectionPart<Member> | Other>(planning, connection, parents, (name, nodes) => {
    switch (name) {
      case 'totalCount':
        return { json: { kind: 'totalCount' } };
      case 'pageInfo': {
        const plan = (kind: string) => ({ json: { kind } as Exclude<PageInfoPart, Constant> });
        return { json: { kind: 'pageInfo', members: gather(planning, typeOf(name), nodes, plan).members } };
      }
      case 'nodes': {
        const { members, finishers } = node(typeOf(name), nodes);
        return { json: { kind: 'nodes', members }, ...finishing(finishers) };
      }
      case 'edges': {
        const { members, finishers } = planEdges(planning, typeOf(name), nodes, node);
        return { json: { kind: 'edges', members }, ...finishing(finishers) };
      }
      default:
        return other(name, nodes);
    }
  });
}

function planEdges<Member>(
  planning: Planning,
  edge: GraphQLObjectType,
  parents: readonly FieldNode[],
  node: Parts<Member, unknown>['node'],
): { members: Members<EdgePart<Member>>; finishers: Finishers } {
  return gather<EdgePart<Member>>(planning, edge, parents, (name, nodes) => {
    if (name === 'cursor') return { json: { kind: 'cursor' } };
    const { members, finishers } = node(objectType(edge.getFields().node!.type), nodes);
    return { json: { kind: 'node', members }, ...finishing(finishers) };
  });
}

const finishing = (finishers: Finishers) => (finishers.length > 0 ? { finish: finishBelow(finishers) } : {});
