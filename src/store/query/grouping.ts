import type { RegionLevel } from '../../records/region.ts';
import type { RecordName } from '../model/model.ts';
import type { AnyQuery, Operand, Statement, Value } from './tree.ts';

/** One of the things that records are grouped by. */
export interface GroupTerm<Field extends string = string> {
  /** A field of the record, or of one that it leads to. */
  readonly field: Field;
  /** Where the field is the code of a region: instead of it that of the region of this level which it is or lies in, else null. */
  readonly level?: RegionLevel;
  /** The record that the value is the key of, and the fields of it that come along with the group. */
  readonly names?: { readonly record: RecordName; readonly fields: readonly string[] };
}

/**
 * A query for groups of records, those of equal values in all terms; null is a value like others. Without terms there
 * is one group, be it empty.
 *
 * @example { from: 'metric', by: [{ field: 'unit' }], order: { by: 'count', direction: 'desc' }, skip: 0, limit: 10 }
 */
export interface Grouping extends Pick<AnyQuery, 'from' | 'where' | 'per'>, GroupPage {
  readonly skip: number;
  readonly limit: number;
}

/** Of which groups some are taken. */
export interface GroupPage {
  readonly by: readonly GroupTerm[];
  /** By size or by the values, nulls last; what is equal in size follows by its values. */
  readonly order: { readonly by: 'count' | 'key'; readonly direction: 'asc' | 'desc' };
  readonly skip: Operand;
  readonly limit: Operand;
}

/** Records of equal values. */
export interface Group {
  /** The value of each term. */
  readonly values: readonly Value[];
  /** For each term what it names, where it names something that there is. */
  readonly names: readonly (Readonly<Record<string, unknown>> | null)[];
  readonly count: number;
}

/** Some of the groups of a list, and how much there is altogether. */
export interface Groups {
  readonly groups: readonly Group[];
  readonly groupCount: number;
  readonly recordCount: number;
}

/** Figures of one dimension within a group, in the base unit of it. Quartiles are interpolated linearly between ranks. */
export interface Statistics {
  readonly dimension: string;
  readonly baseUnit: string;
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly sum: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/** What a database must be able to say, besides the rest of its dialect, about groups. */
export interface GroupDialect {
  /** The index of the key, the numbers of groups and of records; then, null where no group is left, place, size, values, names. */
  groups(grouping: Grouping): Statement;
  /** For each of some groups of metrics, given by their values, and each dimension: the index of the group and the figures. */
  statistics(grouping: Grouping, groups: readonly (readonly Value[])[]): Statement;
}
