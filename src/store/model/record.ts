import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { KEYS_PER_REPORT } from '../evidence-rows.ts';

/**
 * How a record leads to others: those whose `target` field equals its own `local` field. `one`: at most one; `many`: any
 * number; `each`: `local` is a list of keys, each of which leads to one; `within`: both are codes of regions, and it leads to
 * any number, of the region itself and of all below it.
 */
export interface Relation {
  readonly kind: 'one' | 'many' | 'each' | 'within';
  readonly to: string;
  readonly local: string;
  readonly target: string;
  /**
   * Where the keys of the many are numbers, so many for each of the one, one after the other: those of report 3 begin at 3 times
   * as many. Said at both ends, of `many` and of `one`.
   */
  readonly keysEach?: number;
}

/** A record as the store reads it: its fields by the names of `src/records`, each with its column, and its relations. */
export interface RecordModel {
  readonly table: SQLiteTable;
  /** The field that tells its records apart, and with which every order ends. */
  readonly key: string;
  readonly fields: Readonly<Record<string, SQLiteColumn>>;
  readonly relations: Readonly<Record<string, Relation>>;
}

/** What `fields` must hold for a record of `src/records`: a column for each of its fields but those that are references. */
export type ColumnsOf<T, References extends keyof T = never> = Record<Exclude<keyof T, References>, SQLiteColumn> &
  Record<string, SQLiteColumn>;

export const one = <To extends string, Local extends string>(to: To, local: Local, target: string) =>
  ({ kind: 'one', to, local, target }) as const;

export const many = <To extends string>(to: To, target: string, local = 'id') =>
  ({ kind: 'many', to, local, target }) as const;

/** The report that something stands in the text of, or what else there is one of for each report. */
export const ofText = <To extends string, Target extends string>(to: To, target: Target) =>
  ({ kind: 'one', to, local: 'reportId', target, keysEach: KEYS_PER_REPORT }) as const;

/** What stands in the text of a report. */
export const inText = <To extends string>(to: To) =>
  ({ kind: 'many', to, local: 'id', target: 'reportId', keysEach: KEYS_PER_REPORT }) as const;

export const each = <To extends string, Local extends string>(to: To, local: Local, target: string) =>
  ({ kind: 'each', to, local, target }) as const;

export const within = <To extends string>(to: To, target: string, local: string) =>
  ({ kind: 'within', to, local, target }) as const;
