import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Members } from './json-tree.ts';
import { MISSING } from './missing-value.ts';
import type { Scope, SqlWriter } from './sql-writer.ts';

/** The version of the corpus, as `corpusVersion` has it. */
export const CORPUS_VERSION = `coalesce((SELECT number || '-' || digest FROM corpus_versions ORDER BY number DESC LIMIT 1), '0')`;

/** A text in SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A value of JSON that is known beforehand. */
export function literal(value: string | boolean | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? quoted(value) : `json('${value}')`;
}

export function writeObject<Member>(members: Members<Member>, write: (member: Member) => string): string {
  return `json_object(${members.map(([name, member]) => `${quoted(name)}, ${write(member)}`).join(', ')})`;
}

/** An expression whose being null would break the answer's type: the statement fails, and who sent it learns where otherwise. */
export const mustBe = (expression: string): string => `coalesce(${expression}, json('${MISSING}'))`;

/** The value of a column as it stands in JSON. */
export function jsonColumn(name: string, column: SQLiteColumn): string {
  if (column.dataType === 'json') return `json(${name})`;
  if (column.dataType === 'boolean') return `CASE ${name} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END`;
  // 5, where SQLite writes 5.0
  if (column.columnType === 'SQLiteReal')
    return `iif(${name} = CAST(${name} AS INTEGER), CAST(${name} AS INTEGER), ${name})`;
  return name;
}

/** The tables that a scope has come to need, and a condition, which may need more of them. */
export function fromWhere(writer: SqlWriter, scope: Scope, where: () => string): string {
  const condition = where();
  return `${writer.from(scope)} WHERE ${condition}`;
}
