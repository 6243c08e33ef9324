import type { RecordKind } from '../../records/record-kind.ts';
import type { FieldPath, RecordName } from '../model/model.ts';

export type Value = string | number | boolean | null;

/**
 * A value that is not in a tree but comes with each reading of it: the place among those that come. Of a list of values
 * (`in`) what comes is the list as JSON.
 */
export interface Slot {
  readonly slot: number;
}

/** What a tree compares with. */
export type Operand = Value | Slot;

export const isSlot = (operand: unknown): operand is Slot =>
  typeof operand === 'object' && operand !== null && 'slot' in operand;

/**
 * What rows must fulfil, in terms of record fields and relations. Truth has two values here: what is not known (null)
 * fulfils nothing, so that `not` fulfils all the rest.
 */
export type Condition<Field extends string = string> =
  | { readonly all: readonly Condition<Field>[] }
  | { readonly any: readonly Condition<Field>[] }
  | { readonly not: Condition<Field> }
  | { readonly field: Field; readonly is: 'eq' | 'gte' | 'lte'; readonly value: Operand }
  | { readonly field: Field; readonly is: 'contains' | 'startsWith'; readonly value: string | Slot }
  | { readonly field: Field; readonly is: 'in'; readonly value: readonly Value[] | Slot }
  | { readonly field: Field; readonly is: 'null' }
  /** At least one of the records that the relation leads to fulfils `where`. */
  | { readonly related: string; readonly where?: Condition };

/** Nulls come last in either direction. */
export interface Order<Field extends string = string> {
  readonly field: Field;
  readonly direction: 'asc' | 'desc';
  /** The values that the field can have, in their order where that is not the order of their characters. */
  readonly ranks?: readonly string[];
}

/**
 * A plain query: records of one kind, a tree of one level. Those of several levels are `JsonTree`.
 *
 * @example { from: 'metric', fields: ['label', 'value'], where: { field: 'unit', is: 'eq', value: '件' }, limit: 20 }
 */
export interface Query<R extends RecordName = RecordName, Field extends string = FieldPath<R>> {
  readonly from: R;
  /** Fields of the record and of those that it leads to (`report.slug`). */
  readonly fields: readonly Field[];
  readonly where?: Condition<Field>;
  /** Unless the record's key is the last, it is added as the last, in the direction of the one before it. */
  readonly order?: readonly Order<Field>[];
  /** Rows come in the opposite order: a page before a cursor is read from the cursor backwards. */
  readonly reverse?: boolean;
  /** Only rows that come after, or before, the one with these values of the order's fields, the key's being the last. */
  readonly after?: readonly Operand[];
  readonly before?: readonly Operand[];
  readonly limit?: number;
  /**
   * One list of rows for each key, `limit` in each: those whose fields equal the key's values or, `within`, whose one field
   * is the code of that region or of one below it.
   */
  readonly per?: {
    readonly fields: readonly Field[];
    readonly keys: readonly (readonly Value[])[];
    readonly within?: boolean;
  };
}

/** Any query, its fields known only by name. */
export type AnyQuery = Query<RecordName, string>;

/**
 * A search over the texts of all kinds of record.
 *
 * @example { words: ['行政复议'], kinds: ['MEASURE'], where: { all: [] }, order: 'RELEVANCE', limit: 21 }
 */
export interface Search {
  /** All of them must stand in the text: as `searchWords` reads them, at least one. In a slot comes what `searchValues` makes of them. */
  readonly words: readonly string[] | Slot;
  readonly kinds: readonly RecordKind[] | Slot;
  /** What the report must fulfil. */
  readonly where: Condition;
  /** The most relevant first, of equal ones those that lie first in the corpus; or all as they lie there. */
  readonly order: 'RELEVANCE' | 'CORPUS';
  /** Only what comes after this: a hit's key and, by relevance, its score for when it is no hit any more. */
  readonly after?: readonly Operand[];
  readonly limit: Operand;
}

/** A statement in some dialect, with its parameters in order. The same shape of query gives the same text. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Operand[];
}

/** What a database must be able to say for its dialect of SQL. */
export interface Dialect {
  /** One column for each field; with `per`, the index of the key before them. */
  rows(query: AnyQuery): Statement;
  /** The number of rows regardless of order, page and fields; with `per`, the index of the key and the number. */
  count(query: AnyQuery): Statement;
  /** For each combination of the fields' values these values and the number of rows that have them, in order. */
  tally(query: AnyQuery): Statement;
  /** The key of each hit in the index, and its score. */
  search(search: Search): Statement;
  /** The number of hits regardless of page. */
  countHits(search: Search): Statement;
}
