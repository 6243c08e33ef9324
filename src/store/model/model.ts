import type { GetColumnData } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { body } from './body.ts';
import { citation, citationPlace } from './citation.ts';
import { corpusVersion } from './corpus-version.ts';
import { indicator } from './indicator.ts';
import { measure } from './measure.ts';
import { metric } from './metric.ts';
import { problem } from './problem.ts';
import type { RecordModel } from './record.ts';
import { region } from './region.ts';
import { report } from './report.ts';
import { reportChange } from './report-change.ts';
import { section } from './section.ts';
import { shortcoming } from './shortcoming.ts';
import { source, sourceText } from './source.ts';

/** All records that can be read, by name. */
export const model = {
  report,
  source,
  sourceText,
  section,
  measure,
  metric,
  shortcoming,
  citation,
  citationPlace,
  problem,
  region,
  body,
  indicator,
  reportChange,
  corpusVersion,
} satisfies Record<string, RecordModel>;

type Model = typeof model;

export type RecordName = keyof Model;

/** The fields of a record (of several: those that all have): `value`, `body.kind`. */
export type FieldName<R extends RecordName> = keyof Model[R]['fields'] & string;

/** The relations of a record (of several: those that all have): `report`. */
export type RelationName<R extends RecordName> = keyof Model[R]['relations'] & string;

/** The record that a relation leads to. */
export type Target<R extends RecordName, K extends RelationName<R>> = Model[R]['relations'][K] extends { to: infer To }
  ? To & RecordName
  : never;

/** The relations of a record that lead to one other. */
export type OneName<R extends RecordName> = {
  [K in RelationName<R>]: Model[R]['relations'][K] extends { kind: 'one' } ? K : never;
}[RelationName<R>];

/** A field of a record, or of one that it leads to: `value`, `report.periodYear`. */
export type FieldPath<R extends RecordName> =
  | FieldName<R>
  | { [K in OneName<R>]: `${K}.${FieldName<Target<R, K>>}` }[OneName<R>];

type DataOf<Column> = Column extends SQLiteColumn ? GetColumnData<Column> : never;

type FieldData<R extends RecordName, F> = F extends keyof Model[R]['fields'] ? DataOf<Model[R]['fields'][F]> : never;

/** All fields of a record as they are read. */
export type Row<R extends RecordName> = { [F in FieldName<R>]: FieldData<R, F> };

type ValueAt<R extends RecordName, P> =
  P extends FieldName<R>
    ? Row<R>[P]
    : P extends `${infer K extends OneName<R>}.${infer F}`
      ? FieldData<Target<R, K>, F>
      : never;

/** Some fields of a record, and of those that it leads to, as they are read. */
export type Selected<R extends RecordName, P extends string> = { readonly [F in P]: ValueAt<R, F> };

/** The same model, for code that finds its way by name. */
export const modelOf = (record: RecordName): RecordModel => model[record];

export function isRecordName(name: string): name is RecordName {
  return Object.hasOwn(model, name);
}
