import { type FieldNode, type GraphQLObjectType, getNamedType, isAbstractType } from 'graphql';
import { RECORD_KINDS, type RecordKind } from '../../records/record-kind.ts';
import { type HitPart, type HitsTree, type Json, type Members, TEXT_KEY } from '../../store/query/json-tree.ts';
import type { Values } from '../../store/query/reader.ts';
import { searchValues } from '../../store/query/search.ts';
import type { Value } from '../../store/query/tree.ts';
import { searchWords } from '../../store/search/search-words.ts';
import type { Arguments, Read } from '../reads.ts';
import { typeOfRecord } from '../record-fields.ts';
import { recordOfKind } from '../record-kind.ts';
import { isShownInText, SNIPPET_FIELDS, snippetFor } from '../search/resolve-hit.ts';
import { searchRequest } from '../search/resolve-search.ts';
import { argumentReader } from './argument-reader.ts';
import { type Lift, liftCondition, liftPlace } from './arguments-asked.ts';
import { type Finisher, finishBelow, hidden, textOf } from './finishing.ts';
import { gather } from './gather.ts';
import { later } from './later.ts';
import { objectType } from './object-type.ts';
import { planChoices } from './plan-choices.ts';
import { planConnection } from './plan-connection.ts';
import type { FieldOf, PlannedMember } from './planning.ts';
import { shapeOf } from './shape.ts';
import { Unplanned } from './unplanned.ts';

const KIND = hidden('kind');

/** What a search comes to: one of no words finds nothing. */
type HitsAsked = Pick<HitsTree, 'search' | 'name' | 'first' | 'cursorOf'>;

/** Plans a search: the index finds the hits, each of which is an object of the record that it is. */
export function planSearch(asked: FieldOf<'search'>): PlannedMember {
  const { planning, field, nodes } = asked;
  const hits = planning.asked.ask<HitsAsked>({ field, node: nodes[0]! }, hitsAsked, liftHits);
  const connection = objectType(field.type);
  const { members, finishers } = planConnection<HitPart, never>(planning, connection, nodes, {
    node: (type, below) => gather<HitPart>(planning, type, below, (name, places) => planHit(asked, type, name, places)),
    other: (name) => {
      throw new Unplanned('field', `${connection.name}.${name}`);
    },
  });
  return { json: { kind: 'hits', ...hits, members }, ...(finishers.length > 0 && { finish: finishBelow(finishers) }) };
}

function hitsAsked(args: Arguments): HitsAsked {
  const { words, name, search, page } = searchRequest(args);
  const { limit: _limit, ...unlimited } = search;
  return { search: words.length === 0 ? null : unlimited, name, first: page.first, cursorOf: page.cursorOf };
}

function liftHits({ search, name, first, cursorOf }: HitsAsked, lift: Lift): HitsAsked {
  const lifted = { name: lift(name as Value), first: lift(first as Value), cursorOf };
  if (!search) return { ...lifted, search };
  const values = searchValues(search.words as string[], search.kinds as RecordKind[]);
  const after = liftPlace(search.after ?? null, lift);
  const where = liftCondition(search.where, lift);
  const found = { words: lift(values.words), kinds: lift(values.kinds), where, order: search.order };
  return { ...lifted, search: { ...found, ...(after && { after }) } };
}

function planHit(
  { planning, field: searched, nodes: [site] }: FieldOf<'search'>,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): { json: HitPart; finish?: Finisher } {
  const field = type.getFields()[name]!;
  const read = field.extensions.read as Extract<Read, { kind: 'hit' }> | undefined;
  if (!read) return { json: { kind: name === 'score' ? 'score' : 'recordKind' } };
  switch (read.part) {
    case 'record': {
      const abstract = getNamedType(field.type);
      if (!isAbstractType(abstract)) throw new Error(`${abstract.name} is no interface`);
      const typeOf = (kind: RecordKind) => typeOfRecord(recordOfKind(kind));
      const { objects, finish } = planChoices(planning, abstract, nodes, RECORD_KINDS.map(typeOf));
      const of = new Map(RECORD_KINDS.map((kind) => [kind, objects.get(typeOf(kind))!]));
      return { json: { kind: 'record', required: true, of }, ...(finish && { finish }) };
    }
    case 'span': {
      const span = objectType(field.type);
      const placed = RECORD_KINDS.filter((kind) => kind !== 'REPORT');
      const spanOf = (kind: RecordKind) => planning.object(span, { record: recordOfKind(kind) }, nodes).members;
      return { json: { kind: 'record', required: false, of: new Map(placed.map((kind) => [kind, spanOf(kind)])) } };
    }
    case 'snippet': {
      const shape = shapeOf(planning.collector, field.type, nodes);
      const argumentsIn = argumentReader(searched, site!);
      const finish = later(`${type.name}.${name}`, field.type, shape, (raw, finishing) => {
        const row = raw as Values;
        const { query } = argumentsIn(finishing.variables) as { query: string };
        return snippetFor({ kind: row[KIND] as RecordKind, words: searchWords(query) }, row, textOf(finishing, row));
      });
      const of = new Map(RECORD_KINDS.map((kind) => [kind, snippetMembers(kind)]));
      return { json: { kind: 'record', required: true, of }, finish };
    }
  }
}

const snippetMembers = (kind: RecordKind): Members<Json> => [
  [KIND, { kind: 'constant', value: kind }],
  ...SNIPPET_FIELDS[kind].map((field): [string, Json] => [field, { kind: 'field', field }]),
  ...(isShownInText(kind) ? [[TEXT_KEY, { kind: 'textKey' }] as const] : []),
];
