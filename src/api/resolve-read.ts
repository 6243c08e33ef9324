import type { GraphQLResolveInfo } from 'graphql';
import { relationOf, targetOf } from '../store/query/fields.ts';
import type { Values } from '../store/query/reader.ts';
import type { AnyQuery, Condition, Value } from '../store/query/tree.ts';
import type { AggregateArgs } from './aggregate/aggregate.args.ts';
import type { FacetArgs } from './aggregate/facet.args.ts';
import { FacetedPage } from './aggregate/faceted-page.ts';
import { resolveAggregate } from './aggregate/resolve-aggregate.ts';
import { resolveFacets } from './aggregate/resolve-facets.ts';
import { resolveChanges } from './change/resolve-changes.ts';
import type { Context } from './context.ts';
import { inTextOrder } from './evidence/text-order.ts';
import { listCondition } from './list-condition.ts';
import { resolveNode, resolveNodes } from './node/resolve-node.ts';
import { pageRequest } from './paging.ts';
import type { Arguments, Read, ReadTextPart } from './reads.ts';
import { recordFields, recordOfType, typeOfRecord } from './record-fields.ts';
import { type HitRow, resolveHit } from './search/resolve-hit.ts';
import { resolveSearch } from './search/resolve-search.ts';

/** A field to be resolved: its declaration, the row of the object it is asked of, and how it is asked for. */
interface Asking<R extends Read = Read> {
  readonly read: R;
  readonly row: Values;
  readonly args: Arguments;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

type Of<Kind extends Read['kind']> = Asking<Extract<Read, { kind: Kind }>>;

/** Answers a field by its declaration with the loaders of the request: the plain executor, one level at a time. */
export function resolveRead(asking: Asking): unknown {
  const { read } = asking;
  switch (read.kind) {
    case 'one':
      return toOne(asking, read.relation);
    case 'each':
      return toEach({ ...asking, read });
    case 'together':
      return toTogether({ ...asking, read });
    case 'page':
      return toPage({ ...asking, read });
    case 'find':
      return found({ ...asking, read });
    case 'count':
      return asking.context.reader.count({ from: read.record, fields: [], ...where(read.where) });
    case 'tally':
      return tallied({ ...asking, read });
    case 'aggregate':
      return resolveAggregate(asking.args as unknown as AggregateArgs, asking.context.reader);
    case 'facets':
      // What a connection is asked of is no row.
      return resolveFacets(asking.row as unknown as FacetedPage, read.record, asking.args as unknown as FacetArgs);
    case 'version':
      return asking.context.reader.version();
    case 'search':
      return resolveSearch(asking.args, asking.context.reader);
    case 'hit':
      return resolveHit(read.part, asking.row as HitRow, asking.context.loaders);
    case 'changes':
      return resolveChanges(asking.args, asking.context.reader);
    case 'fixed':
      return read.value(asking.args);
    case 'node':
      return resolveNode(asking.args, asking.context.loaders);
    case 'nodes':
      return resolveNodes(asking.args, asking.context.loaders);
    case 'embedded':
      if (read.unlessNull !== undefined && asking.row[read.unlessNull] === null) return null;
      return Object.fromEntries(Object.entries(read.fields).map(([name, field]) => [name, asking.row[field]]));
    case 'text':
      return read.parts.map((part) => writePart(part, asking)).join('');
    case 'field':
      return toField({ ...asking, read });
    case 'computed':
      return toComputed({ ...asking, read });
  }
}

/** The record that the object asked is a row of. */
const recordOf = ({ info }: Asking) => recordOfType(info.parentType.name);

async function toOne(asking: Asking, name: string): Promise<Values | null> {
  const relation = relationOf(recordOf(asking), name);
  const key = asking.row[relation.local] as Value;
  if (key === null) return null;
  return asking.context.loaders.one(targetOf(relation), [relation.target], [key]);
}

async function toEach(asking: Of<'each'>): Promise<Values[]> {
  const relation = relationOf(recordOf(asking), asking.read.relation);
  const { row, context, info } = asking;
  const target = targetOf(relation);
  const local = row[relation.local];
  if (relation.kind === 'each') {
    const found = (local as Value[]).map((key) => context.loaders.one(target, [relation.target], [key]));
    return (await Promise.all(found)).filter((record) => record !== null);
  }
  const query = { from: target, fields: recordFields(target) };
  return context.loaders.page(info.fieldNodes[0]!, query, relation, local as Value);
}

async function toTogether(asking: Of<'together'>): Promise<Values[]> {
  const { relations, chosenBy } = asking.read;
  const chosen = (asking.args[chosenBy] as string[] | null | undefined) ?? Object.keys(relations);
  const lists = [...new Set(chosen)].map(async (name) => {
    const relation = relations[name]!;
    const typeName = typeOfRecord(targetOf(relationOf(recordOf(asking), relation)));
    const rows = await toEach({ ...asking, read: { kind: 'each', relation } });
    // By `__typename` GraphQL knows what an interface turned out to be.
    return rows.map((row) => ({ ...row, __typename: typeName }));
  });
  return inTextOrder((await Promise.all(lists)).flat());
}

function toPage(asking: Of<'page'>): FacetedPage {
  const { read, row, args, context, info } = asking;
  const { record, orders } = read.listing;
  const request = pageRequest(read.listing, args);
  const where = listCondition(read, args);
  const query: AnyQuery = {
    from: record,
    fields: [...new Set([...recordFields(record), ...orders[request.orderName]!])],
    order: request.order,
    reverse: request.backward,
    limit: request.size + 1,
    ...(where && { where }),
    ...(request.after && { after: request.after }),
    ...(request.before && { before: request.before }),
  };
  const { reader, loaders } = context;
  if (read.relation === undefined) {
    const source = { rows: () => reader.rows(query), count: () => reader.count(query) };
    return new FacetedPage(request, source, query, async (grouping) => (await reader.grouped(grouping))[0]!);
  }
  const relation = relationOf(recordOf(asking), read.relation);
  const key = row[relation.local] as Value;
  const site = info.fieldNodes[0]!;
  const source = {
    rows: () => loaders.page(site, query, relation, key),
    count: () => loaders.count(site, query, relation, key),
  };
  return new FacetedPage(request, source, query, (grouping) => loaders.groups(site, grouping, relation, key));
}

async function found({ read, args, context }: Of<'find'>): Promise<Values | null> {
  const condition = read.where(args);
  if (!condition) return null;
  const query = { from: read.record, fields: recordFields(read.record), where: condition, limit: 1 };
  return (await context.reader.rows(query))[0] ?? null;
}

async function tallied({ read, context }: Of<'tally'>): Promise<Values[]> {
  const { record, field, names } = read;
  const tally = await context.reader.tally({ from: record, fields: [field], ...where(read.where) });
  return tally.map(({ values, count }) => ({ [names.value]: values[field], [names.count]: count }));
}

async function toField(asking: Of<'field'>): Promise<unknown> {
  const record = await toOne(asking, asking.read.relation);
  return record?.[asking.read.field];
}

function writePart(part: ReadTextPart, { row, info }: Asking): string {
  if (typeof part === 'string') return part;
  if ('typeName' in part) return info.parentType.name;
  const value = row[part.field];
  if (part.before === undefined) return String(value);
  return value === 0 ? '' : `${part.before}${value}`;
}

async function toComputed(asking: Of<'computed'>): Promise<unknown> {
  const { read, row, args, info } = asking;
  const source = read.ofText ? await toOne(asking, 'sourceText') : null;
  const text = source && (source.text as string);
  return read.compute(row, text, { args, typeName: info.parentType.name });
}

const where = (condition: Condition | undefined) => (condition ? { where: condition } : {});
