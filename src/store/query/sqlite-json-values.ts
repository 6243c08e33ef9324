import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { type Expression, quoted, value } from './expression.ts';
import { MISSING } from './missing-value.ts';
import type { Scope, SqlWriter } from './sql-writer.ts';

/** The version of the corpus, as `corpusVersion` has it. */
export const CORPUS_VERSION = `coalesce((SELECT number || '-' || digest FROM corpus_versions ORDER BY number DESC LIMIT 1), '0')`;

/** A value of JSON that is known beforehand. */
export function literal(known: string | boolean | null): Expression {
  if (known === null) return value('NULL');
  return value(typeof known === 'string' ? quoted(known) : `json('${known}')`);
}

/** What a condition comes to. */
export const truth = (condition: string): Expression => value(`json(iif(${condition}, 'true', 'false'))`);

/** An expression whose being null would break the answer's type: the statement fails, and who sent it learns where otherwise. */
export const mustBe = (expression: string): string => `coalesce(${expression}, json('${MISSING}'))`;

/** The text of JSON, `null` where there is none. */
export const orNull = (text: string): string => `coalesce(${text}, 'null')`;

/** The value of a column as it stands in JSON. @param required As `mustBe`. */
export function jsonColumn(name: string, column: SQLiteColumn, required = false): Expression {
  const text = textInColumn(name, column);
  if (text !== null) return value(`json(${required ? `coalesce(${text}, '${MISSING}')` : text})`);
  // 5, where SQLite writes 5.0
  const isReal = column.columnType === 'SQLiteReal';
  const sql = isReal ? `iif(${name} = CAST(${name} AS INTEGER), CAST(${name} AS INTEGER), ${name})` : name;
  return value(required ? mustBe(sql) : sql);
}

/** The text of JSON that a column comes to; null for one of plain values. */
function textInColumn(name: string, { dataType }: SQLiteColumn): string | null {
  if (dataType === 'json') return name;
  return dataType === 'boolean' ? `CASE ${name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END` : null;
}

/** The tables that a scope has come to need, and a condition, which may need more of them. */
export function fromWhere(writer: SqlWriter, scope: Scope, where: () => string): string {
  const condition = where();
  return `${writer.from(scope)} WHERE ${condition}`;
}
