import { type FieldNode, type GraphQLObjectType, getArgumentValues } from 'graphql';
import { relationOf } from '../../store/query/fields.ts';
import type { Grouping } from '../../store/query/grouping.ts';
import type { EdgePart, Json, Members, PageInfoPart, PagePart } from '../../store/query/json-tree.ts';
import type { Value } from '../../store/query/tree.ts';
import type { FacetArgs } from '../aggregate/facet.args.ts';
import { largestGroups } from '../aggregate/faceted-page.ts';
import { resolveFacets } from '../aggregate/resolve-facets.ts';
import { listCondition } from '../list-condition.ts';
import { pageRequest } from '../paging.ts';
import type { Read } from '../reads.ts';
import { liftCondition, liftPlace } from './arguments-asked.ts';
import { type Finisher, type Finishers, finishBelow } from './finishing.ts';
import { later } from './later.ts';
import { objectType } from './object-type.ts';
import type { FieldOf, PlannedMember } from './planning.ts';
import { shapeOf } from './shape.ts';

/** Plans a connection: the lists of a page, where it lies, how long the whole list is, and how often which values occur in it. */
export function planPage(asked: FieldOf<'page'>): PlannedMember {
  const { planning, field, nodes, read } = asked;
  const { order, after, before, first, last, cursorOf, where } = planning.asked.ask(
    { field, node: nodes[0]! },
    (args) => ({ ...pageRequest(read.listing, args), where: listCondition(read, args) }),
    ({ order, after, before, first, last, cursorOf, where, ...rest }, lift) => ({
      ...{ ...rest, order, cursorOf },
      where: where && liftCondition(where, lift),
      after: liftPlace(after, lift) as Value[] | null,
      before: liftPlace(before, lift) as Value[] | null,
      first: (first === null ? null : lift(first)) as number | null,
      last: (last === null ? null : lift(last)) as number | null,
    }),
  );
  const { members, finishers } = planParts(asked);
  const page: Json = {
    ...{ kind: 'page', from: read.listing.record, order, after, before, first, last, cursorOf, members },
    ...(read.relation !== undefined && { relation: read.relation }),
    ...(where && { where }),
  };
  return { json: page, ...(finishers.length > 0 && { finish: finishBelow(finishers) }) };
}

function planParts(asked: FieldOf<'page'>): { members: Members<PagePart>; finishers: Finishers } {
  const { planning, field, nodes } = asked;
  const connection = objectType(field.type);
  const members: [string, PagePart][] = [];
  const finishers: [string, Finisher][] = [];
  for (const [name, parts] of planning.collector.below(connection, nodes)) {
    const { part, finish } = planPart(asked, connection, parts);
    members.push([name, part]);
    if (finish) finishers.push([name, finish]);
  }
  return { members, finishers };
}

function planPart(
  asked: FieldOf<'page'>,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): { part: PagePart; finish?: Finisher } {
  const { planning, read } = asked;
  const name = nodes[0]!.name.value;
  if (name === '__typename') return { part: typeNamed(connection) };
  if (name === 'totalCount') return { part: { kind: 'totalCount' } };
  const type = objectType(connection.getFields()[name]!.type);
  switch (name) {
    case 'facets':
      return planFacets(asked, connection, nodes);
    case 'pageInfo': {
      const members = Array.from(planning.collector.below(type, nodes), ([alias, [node]]) => {
        const kind = node!.name.value as InfoName | '__typename';
        return [alias, kind === '__typename' ? typeNamed(type) : { kind }] as const;
      });
      return { part: { kind: 'pageInfo', members } };
    }
    case 'nodes': {
      const { members, finishers } = planning.object(type, { record: read.listing.record }, nodes);
      return { part: { kind: 'nodes', members }, ...(finishers.length > 0 && { finish: finishBelow(finishers) }) };
    }
    default: {
      const { members, finishers } = planEdges(asked, type, nodes);
      return { part: { kind: 'edges', members }, ...(finishers.length > 0 && { finish: finishBelow(finishers) }) };
    }
  }
}

function planEdges(
  { planning, read }: FieldOf<'page'>,
  edge: GraphQLObjectType,
  parents: readonly FieldNode[],
): { members: Members<EdgePart>; finishers: Finishers } {
  const members: [string, EdgePart][] = [];
  const finishers: [string, Finisher][] = [];
  for (const [alias, nodes] of planning.collector.below(edge, parents)) {
    const name = nodes[0]!.name.value;
    if (name !== 'node') {
      members.push([alias, name === 'cursor' ? { kind: 'cursor' } : typeNamed(edge)]);
      continue;
    }
    const object = planning.object(objectType(edge.getFields().node!.type), { record: read.listing.record }, nodes);
    members.push([alias, { kind: 'node', members: object.members }]);
    if (object.finishers.length > 0) finishers.push([alias, finishBelow(object.finishers)]);
  }
  return { members, finishers };
}

/** Facets have names that no database knows: they come by a statement of their own for each, whatever the number of lists. */
function planFacets(
  { planning, of, field, nodes: [site], read }: FieldOf<'page'>,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): { part: PagePart; finish: Finisher } {
  const facets = connection.getFields().facets!;
  const { record } = facets.extensions.read as Extract<Read, { kind: 'facets' }>;
  const shape = shapeOf(planning.collector, facets.type, nodes);
  const relation = read.relation === undefined ? null : relationOf(of.record!, read.relation);
  const path = `${connection.name}.facets`;
  const finish = later(path, facets.type, shape, (key, { context: { loaders, reader }, variables }) => {
    const where = listCondition(read, getArgumentValues(field, site!, variables));
    const list = { from: read.listing.record, ...(where && { where }) };
    const groupsOf = async (grouping: Grouping) =>
      relation ? loaders.groups(site!, grouping, relation, key as Value) : (await reader.grouped(grouping))[0]!;
    const args = getArgumentValues(facets, nodes[0]!, variables) as unknown as FacetArgs;
    return resolveFacets({ groups: (term, limit) => groupsOf(largestGroups(list, term, limit)) }, record, args);
  });
  return { part: relation ? { kind: 'key' } : { kind: 'constant', value: null }, finish };
}

type InfoName = Exclude<PageInfoPart['kind'], 'constant'>;

const typeNamed = ({ name }: GraphQLObjectType) => ({ kind: 'constant', value: name }) as const;
