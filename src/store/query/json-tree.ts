import type { RecordKind } from '../../records/record-kind.ts';
import type { RecordName } from '../model/model.ts';
import type { CursorHead } from './cursor.ts';
import type { GroupPage, GroupTerm } from './grouping.ts';
import type { Condition, Operand, Order, Search, Statement } from './tree.ts';

/**
 * A query of several levels whose one answer is JSON: the members of an object, each with what it is made of. A dialect
 * compiles it to one statement.
 *
 * @example [['report', { kind: 'find', from: 'report', where, members: [['title', { kind: 'field', field: 'title' }]] }]]
 */
export type JsonTree = Members<Json>;

/** What a database must be able to say, besides the rest of its dialect, to write JSON. */
export interface JsonDialect {
  /**
   * One row: `{"data":{…}}` with a line end, in UTF-8. Where texts of reports are asked for one more for each, after it: the text
   * and its key.
   */
  json(tree: JsonTree): Statement & { readonly hasTexts: boolean };
}

/** What a tree comes to. */
export interface JsonAnswer {
  /** `{"data":{…}}` with a line end, in UTF-8. */
  readonly json: Uint8Array;
  /** The texts of reports that are asked for, by their keys. */
  readonly texts: ReadonlyMap<number, string>;
}

/** The name of members that hold the key of a text: none that a field can have. */
export const TEXT_KEY = ' text';

/** The names of an object's members and what they are, in order. */
export type Members<Member> = readonly (readonly [name: string, value: Member])[];

/** What is made of a record, or, right in the tree, of the corpus. */
export type Json =
  /** A field of the record, or of one that it leads to. `required`: where it is null the statement fails. */
  | { readonly kind: 'field'; readonly field: string; readonly required?: boolean }
  | { readonly kind: 'constant'; readonly value: string | boolean | null }
  /** What was made elsewhere, as JSON. */
  | { readonly kind: 'given'; readonly json: Operand }
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  /** The key of the text of the report, in a member of the name `TEXT_KEY`; the text comes beside the JSON, once for all. */
  | { readonly kind: 'textKey' }
  /** An object of the same record; null where a field is. */
  | { readonly kind: 'object'; readonly members: Members<Json>; readonly unlessNull?: string }
  /** The record that a relation leads to; null where it leads nowhere, unless it is `required`: then the statement fails. */
  | { readonly kind: 'one'; readonly relation: string; readonly required: boolean; readonly members: Members<Json> }
  /** All records that a relation leads to. */
  | { readonly kind: 'each'; readonly relation: string; readonly members: Members<Json> }
  /** All records that several relations to what stands in a text lead to, in text order: what is around before what is in it. */
  | { readonly kind: 'together'; readonly lists: readonly { relation: string; members: Members<Json> }[] }
  | PageTree
  /** What is made only where some record fulfils a condition: else the statement fails. */
  | { readonly kind: 'provided'; readonly from: RecordName; readonly where: Condition; readonly json: Json }
  /** The first record that fulfils a condition; null where there is none. */
  | { readonly kind: 'find'; readonly from: RecordName; readonly where: Condition; readonly members: Members<Json> }
  | KeyedTree
  | HitsTree
  /** How many records fulfil a condition. */
  | { readonly kind: 'count'; readonly from: RecordName; readonly where?: Condition }
  /** For each value of a field that occurs an object of it and the number of records that have it, in order. */
  | {
      readonly kind: 'tally';
      readonly from: RecordName;
      readonly field: string;
      readonly where?: Condition;
      readonly members: Members<{ readonly kind: 'tallied' | 'tallies' } | Constant>;
    }
  /**
   * Groups of records as the list of rows that a `GroupDialect` promises; with `statistics` an object of two lists, `groups` and
   * `statistics`, those of the groups that are given.
   */
  | {
      readonly kind: 'groups';
      readonly grouping: JsonGrouping;
      readonly where: Condition;
      readonly statistics: boolean;
    }
  /** The version of the corpus. */
  | { readonly kind: 'version' }
  /** The text that goes with the first condition that the record fulfils. */
  | {
      readonly kind: 'cases';
      readonly cases: readonly { where: Condition; text: string }[];
      readonly otherwise: string;
    };

export type Constant = Extract<Json, { kind: 'constant' }>;

/** What records are grouped by, and which of the groups are given. */
export interface JsonGrouping extends GroupPage {
  readonly from: RecordName;
}

/** Characters, a field, or a field with what comes before it, both left out where it is 0. */
export type TextPart = string | { readonly field: string; readonly before?: string };

/** A page of the records that a relation leads to, or of all there are. */
export interface PageTree {
  readonly kind: 'page';
  readonly from: RecordName;
  readonly relation?: string;
  readonly where?: Condition;
  readonly order: readonly Order[];
  /** As in a query of one level. */
  readonly after: readonly Operand[] | null;
  readonly before: readonly Operand[] | null;
  /** How many to keep from the start and, of these, from the end. Of the last alone the list is read backwards. */
  readonly first: Operand;
  readonly last: Operand;
  /** What the cursors of its records begin with. */
  readonly cursorOf: CursorHead;
  readonly members: Members<PagePart>;
}

export type PagePart =
  | ConnectionPart<Json>
  /** The groups of the whole list for each of some terms, the largest first: a list of lists of rows. */
  | { readonly kind: 'facets'; readonly terms: readonly GroupTerm[]; readonly limit: Operand }
  | { readonly kind: 'version' };

/** A part of a list, of whose nodes `Member` is what is asked. */
export type ConnectionPart<Member> =
  | { readonly kind: 'nodes'; readonly members: Members<Member> }
  | { readonly kind: 'edges'; readonly members: Members<EdgePart<Member>> }
  | { readonly kind: 'pageInfo'; readonly members: Members<PageInfoPart> }
  /** The number of records regardless of the page. */
  | { readonly kind: 'totalCount' }
  | Constant;

export type EdgePart<Member> =
  | { readonly kind: 'cursor' }
  | { readonly kind: 'node'; readonly members: Members<Member> }
  | Constant;

export type PageInfoPart =
  | { readonly kind: 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor' }
  | Constant;

/**
 * The records that keys name, in the order of the keys, null where there is none; `single`: the one that the only key names.
 * Records of several kinds may be among them.
 */
export interface KeyedTree {
  readonly kind: 'keyed';
  readonly single: boolean;
  /** A list of keys as JSON, each a list: the name of the choice, and the values of its fields. */
  readonly keys: Operand;
  readonly choices: readonly {
    readonly name: string;
    readonly from: RecordName;
    readonly fields: readonly string[];
    readonly members: Members<Json>;
  }[];
}

/** A page of the hits of a search, from the first or from a hit on. */
export interface HitsTree {
  readonly kind: 'hits';
  /** Null where nothing is searched, and so nothing is found. Its limit is not looked at. */
  readonly search: Omit<Search, 'limit'> | null;
  readonly first: Operand;
  /** What cursors begin with, and the name of the search that follows. */
  readonly cursorOf: CursorHead;
  readonly name: Operand;
  readonly members: Members<ConnectionPart<HitPart>>;
}

export type HitPart =
  | { readonly kind: 'recordKind' | 'score' }
  /** An object of the record that was found, of each kind of record another; null for kinds that have none. */
  | { readonly kind: 'record'; readonly required: boolean; readonly of: ReadonlyMap<RecordKind, Members<Json>> }
  | Constant;
