import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Json, PagePart } from '../../store/query/json-tree.ts';
import { readGroups } from '../../store/query/read-groups.ts';
import type { Value } from '../../store/query/tree.ts';
import type { FacetArgs } from '../aggregate/facet.args.ts';
import type { GroupKeyName } from '../aggregate/group-key.ts';
import { facetsAsked, facetsOf } from '../aggregate/resolve-facets.ts';
import { listCondition } from '../list-condition.ts';
import { pageRequest } from '../paging.ts';
import type { Read } from '../reads.ts';
import { liftCondition } from './arguments-asked.ts';
import { type Finisher, finishBelow } from './finishing.ts';
import { later } from './later.ts';
import { liftPage, pageAsked } from './lift-page.ts';
import { objectType } from './object-type.ts';
import { planConnection } from './plan-connection.ts';
import type { FieldOf, PlannedMember, Planning } from './planning.ts';
import { shapeOf } from './shape.ts';

/** Plans a connection: the lists of a page, where it lies, how long the whole list is, and how often which values occur in it. */
export function planPage({ planning, field, nodes, read }: FieldOf<'page'>): PlannedMember {
  const { page, where } = planning.asked.ask(
    { field, node: nodes[0]! },
    (args) => ({ page: pageAsked(pageRequest(read.listing, args)), where: listCondition(read, args) }),
    (made, lift) => ({ page: liftPage(made.page, lift), where: made.where && liftCondition(made.where, lift) }),
  );
  const connection = objectType(field.type);
  const { members, finishers } = planConnection<Json, PagePart>(planning, connection, nodes, {
    node: (type, below) => planning.object(type, { record: read.listing.record }, below),
    other: (_name, below) => planFacets(planning, connection, below),
  });
  const json: Json = {
    ...{ kind: 'page', from: read.listing.record, members, ...page },
    ...(read.relation !== undefined && { relation: read.relation }),
    ...(where && { where }),
  };
  return { json, ...(finishers.length > 0 && { finish: finishBelow(finishers) }) };
}

interface FacetsAsked extends Pick<FacetsPart, 'terms' | 'limit'> {
  readonly keys: readonly GroupKeyName[];
}

type FacetsPart = Extract<PagePart, { kind: 'facets' }>;

/** Facets have names that no database knows, which are found after the statement. */
function planFacets(
  { collector, asked }: Planning,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): { json: PagePart; finish: Finisher } {
  const field = connection.getFields().facets!;
  const { record } = field.extensions.read as Extract<Read, { kind: 'facets' }>;
  const { keys, terms, limit } = asked.ask<FacetsAsked>(
    { field, node: nodes[0]! },
    (args) => ({ keys: (args as unknown as FacetArgs).by, ...facetsAsked(record, args as unknown as FacetArgs) }),
    (made, lift) => ({ ...made, limit: lift(made.limit as Value) }),
  );
  const shape = shapeOf(collector, field.type, nodes);
  const finish = later(`${connection.name}.facets`, field.type, shape, (raw) => {
    const rows = raw as readonly unknown[][][];
    return facetsOf(
      keys,
      terms.map((term, i) => readGroups({ by: [term] }, rows[i]!)[0]!),
    );
  });
  return { json: { kind: 'facets', terms, limit }, finish };
}
