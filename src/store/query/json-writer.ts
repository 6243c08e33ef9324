import type { Expression } from './expression.ts';
import type { Json, Members } from './json-tree.ts';
import type { Scope, SqlWriter } from './sql-writer.ts';

/** Writes the expressions of one statement: what each of them needs to write those within it. */
export interface JsonWriter {
  readonly writer: SqlWriter;
  /** An object of a record; of none for what is asked of the corpus. */
  object(scope: Scope | null, members: Members<Json>): Expression;
  /**
   * What the records of a relation fulfil, in terms of the record that it leads from.
   *
   * @param purpose To read records that lie together a range of their keys serves best, to count them an index, which is shorter.
   */
  belongs(from: Scope, relation: string, to: Scope, purpose?: 'read' | 'count'): string;
}
