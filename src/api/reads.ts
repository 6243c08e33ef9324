import type {
  FieldName,
  FieldPath,
  OneName,
  RecordName,
  RelationName,
  Selected,
  Target,
} from '../store/model/model.ts';
import type { TextPart } from '../store/query/json-tree.ts';
import type { Values } from '../store/query/reader.ts';
import type { Condition } from '../store/query/tree.ts';
import type { CountedName } from './aggregate/counted-kind.ts';
import type { Listing } from './listing.ts';

/**
 * What a field of the API reads, in terms of record fields and relations. It is said once, beside the field, and whoever
 * answers a query goes by it. A field that says nothing reads the record field of its own name.
 */
export type Read =
  /** The record that a relation leads to, or null. */
  | { readonly kind: 'one'; readonly relation: string }
  /** All the few records that a relation leads to, as a plain list. */
  | { readonly kind: 'each'; readonly relation: string }
  /**
   * All records that several relations lead to, of all that stands in a text, as one list in text order. `chosenBy` names the
   * argument that may say which of the relations, by their names here.
   */
  | { readonly kind: 'together'; readonly relations: Readonly<Record<string, string>>; readonly chosenBy: string }
  /**
   * A connection: a page of the records that a relation leads to, or, without one, of all there are. `by` names
   * arguments that records must equal in the field of the same name.
   */
  | {
      readonly kind: 'page';
      readonly listing: Listing;
      readonly relation?: string;
      readonly where?: Condition;
      readonly by?: readonly string[];
    }
  /** The one record that fulfils a condition made from the arguments; null for a condition that nothing can fulfil. */
  | { readonly kind: 'find'; readonly record: RecordName; readonly where: (args: Arguments) => Condition | null }
  /** Whatever the global id, or each of the global ids, of the arguments names. */
  | { readonly kind: 'node' | 'nodes' }
  /** A connection: the hits of a search, as the arguments say. */
  | { readonly kind: 'search' }
  /** The record of a hit, its place in the source, or the part of its text that shows why it is one. */
  | { readonly kind: 'hit'; readonly part: 'record' | 'span' | 'snippet' }
  /** A connection: what has changed since the version of the corpus that the arguments name. */
  | { readonly kind: 'changes' }
  /** What no corpus has a say in. */
  | { readonly kind: 'fixed'; readonly value: (args: Arguments) => unknown }
  /** The version of the corpus. */
  | { readonly kind: 'version' }
  /** How many records of a kind fulfil a condition. */
  | { readonly kind: 'count'; readonly record: RecordName; readonly where?: Condition }
  /** For each value of a field an object of that value and the number of records that have it, by their names in it. */
  | {
      readonly kind: 'tally';
      readonly record: RecordName;
      readonly field: string;
      readonly names: { readonly value: string; readonly count: string };
      readonly where?: Condition;
    }
  /** Counts of records in groups, as the arguments say. */
  | { readonly kind: 'aggregate' }
  /** How often which values occur in the list, of this kind of record, whose field it is. */
  | { readonly kind: 'facets'; readonly record: CountedName }
  /**
   * An object made of the record's own fields: its field names, each with the record field it reads. `unlessNull` names the
   * record field without which there is none.
   */
  | { readonly kind: 'embedded'; readonly fields: Readonly<Record<string, string>>; readonly unlessNull?: string }
  /** A field of the record that a relation leads to. */
  | {
      readonly kind: 'field';
      readonly relation: string;
      readonly field: string;
      /** What it costs in a query, in records: for what is much longer than a record. */
      readonly cost?: number;
    }
  /** A text made of record fields. */
  | { readonly kind: 'text'; readonly parts: readonly ReadTextPart[] }
  /** A value made of record fields, of the text of the report that the record stands in, and of the arguments. */
  | {
      readonly kind: 'computed';
      readonly fields: readonly string[];
      /** Whether it needs the text. */
      readonly ofText?: boolean;
      /** What it costs in a query, in records: for what is much longer than a record. */
      readonly cost?: number;
      /** How often all records of a kind are gone through for it: twice as long is 2. */
      readonly counts?: number;
      /** `text` is null where it needs none, or there is none. */
      compute(row: Values, text: string | null, asked: Asked): unknown;
    };

/** A part of a text: as the store has them, or the name of the object type that the field was asked of. */
export type ReadTextPart = TextPart | { readonly typeName: true };

export type Arguments = Readonly<Record<string, unknown>>;

/** How a field was asked for. */
export interface Asked {
  readonly args: Arguments;
  /** The object type that the field was asked of: `Metric`. */
  readonly typeName: string;
}

/** @example one<'metric'>('report') */
export const one = <R extends RecordName>(relation: OneName<R>): Read => ({ kind: 'one', relation });

/** @example each<'region'>('ancestors') */
export const each = <R extends RecordName>(relation: RelationName<R>): Read => ({ kind: 'each', relation });

/** @example together<'report'>({ METRIC: 'metrics', MEASURE: 'measures' }, 'kinds') */
export const together = <R extends RecordName>(
  relations: Readonly<Record<string, RelationName<R>>>,
  chosenBy: string,
): Read => ({ kind: 'together', relations, chosenBy });

/** @example fixed(({ name }) => valuesOf(name)) */
export const fixed = (value: (args: Arguments) => unknown): Read => ({ kind: 'fixed', value });

type RelationTo<R extends RecordName, To extends RecordName> = {
  [K in RelationName<R>]: [Target<R, K>] extends [To] ? K : never;
}[RelationName<R>];

/** @example page<'report', 'metric'>('metrics', metricListing) */
export const page = <R extends RecordName, To extends RecordName>(
  relation: RelationTo<R, To>,
  listing: Listing<To>,
  where?: Condition<FieldPath<To>>,
): Read => ({ kind: 'page', listing, relation, ...(where && { where }) });

/** @example all(metricListing, { where: { field: 'report.current', is: 'eq', value: true } }) */
export const all = <R extends RecordName>(
  listing: Listing<R>,
  { where, by }: { where?: Condition<FieldPath<R>>; by?: readonly FieldName<R>[] } = {},
): Read => ({ kind: 'page', listing, ...(where && { where }), ...(by && { by }) });

export const find = <R extends RecordName>(
  record: R,
  where: (args: Arguments) => Condition<FieldPath<R>> | null,
): Read => ({ kind: 'find', record, where });

/** @example embedded<'report'>({ name: 'body.name', kind: 'body.kind' }) */
export const embedded = <R extends RecordName>(
  fields: Readonly<Record<string, FieldName<R>>>,
  unlessNull?: FieldName<R>,
): Read => ({ kind: 'embedded', fields, ...(unlessNull && { unlessNull }) });

/** @example text<'region'>('Region:', { field: 'code' }) */
export const text = <R extends RecordName>(
  ...parts: readonly (string | { field: FieldPath<R>; before?: string } | { typeName: true })[]
): Read => ({ kind: 'text', parts });

interface Computation<R extends RecordName, F extends string> {
  /** The record, or the records, whose field it is. */
  of: R | readonly R[];
  fields: readonly (F & FieldPath<R>)[];
  cost?: number;
  compute(row: Selected<R, F>, text: string, asked: Asked): unknown;
}

/**
 * A value that needs the text of the report; null where there is none.
 *
 * @example ofText({ of: 'citation', fields: ['start', 'end'], compute: ({ start, end }, text) => text.slice(start, end) })
 */
export const ofText = <R extends RecordName, F extends string>({ fields, cost, compute }: Computation<R, F>): Read => ({
  kind: 'computed',
  fields,
  ofText: true,
  ...(cost && { cost }),
  compute: (row, text, asked) => (text === null ? null : compute(row as Selected<R, F>, text, asked)),
});
