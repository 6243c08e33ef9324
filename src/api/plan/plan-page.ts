import { type FieldNode, type GraphQLObjectType, getArgumentValues } from 'graphql';
import { relationOf } from '../../store/query/fields.ts';
import type { Grouping } from '../../store/query/grouping.ts';
import type { Json, PagePart } from '../../store/query/json-tree.ts';
import type { Value } from '../../store/query/tree.ts';
import type { FacetArgs } from '../aggregate/facet.args.ts';
import { largestGroups } from '../aggregate/faceted-page.ts';
import { resolveFacets } from '../aggregate/resolve-facets.ts';
import { listCondition } from '../list-condition.ts';
import { pageRequest } from '../paging.ts';
import type { Read } from '../reads.ts';
import { liftCondition } from './arguments-asked.ts';
import { type Finisher, finishBelow } from './finishing.ts';
import { later } from './later.ts';
import { liftPage, pageAsked } from './lift-page.ts';
import { objectType } from './object-type.ts';
import { planConnection } from './plan-connection.ts';
import type { FieldOf, PlannedMember } from './planning.ts';
import { shapeOf } from './shape.ts';

/** Plans a connection: the lists of a page, where it lies, how long the whole list is, and how often which values occur in it. */
export function planPage(asked: FieldOf<'page'>): PlannedMember {
  const { planning, field, nodes, read } = asked;
  const { page, where } = planning.asked.ask(
    { field, node: nodes[0]! },
    (args) => ({ page: pageAsked(pageRequest(read.listing, args)), where: listCondition(read, args) }),
    (made, lift) => ({ page: liftPage(made.page, lift), where: made.where && liftCondition(made.where, lift) }),
  );
  const connection = objectType(field.type);
  const { members, finishers } = planConnection<Json, PagePart>(planning, connection, nodes, {
    node: (type, below) => planning.object(type, { record: read.listing.record }, below),
    other: (_name, below) => planFacets(asked, connection, below),
  });
  const json: Json = {
    ...{ kind: 'page', from: read.listing.record, members, ...page },
    ...(read.relation !== undefined && { relation: read.relation }),
    ...(where && { where }),
  };
  return { json, ...(finishers.length > 0 && { finish: finishBelow(finishers) }) };
}

/** Facets have names that no database knows: they come by a statement of their own for each, whatever the number of lists. */
function planFacets(
  { planning, of, field, nodes: [site], read }: FieldOf<'page'>,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): { json: PagePart; finish: Finisher } {
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
  return { json: relation ? { kind: 'key' } : { kind: 'constant', value: null }, finish };
}
