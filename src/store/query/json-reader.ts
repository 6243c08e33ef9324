import type BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../open-database.ts';
import { cursorText } from './cursor.ts';
import type { JsonTree } from './json-tree.ts';
import { isMissing, MissingValue } from './missing-value.ts';
import { bindable } from './sql-writer.ts';
import { sqliteJson as dialect } from './sqlite-json.ts';
import { CURSOR_FUNCTION } from './sqlite-pages.ts';
import { isSlot, type Statement, type Value } from './tree.ts';
import { isTooDeep, TreeTooDeep } from './tree-too-deep.ts';
import { isUnfulfilled, Unfulfilled } from './unfulfilled.ts';

/** Reads a tree as JSON in UTF-8, with values for its slots. */
type JsonReader = (tree: JsonTree, values: readonly Value[]) => Uint8Array;

/** Each tree is compiled and prepared once, for as long as somebody keeps it. */
export function createJsonReader(database: Database): JsonReader {
  const prepared = new WeakMap<JsonTree, ReturnType<typeof prepare>>();
  database.sqlite.function(CURSOR_FUNCTION, { varargs: true, deterministic: true }, (...values) =>
    cursorText(values as Value[]),
  );
  return (tree, values) => {
    let read = prepared.get(tree);
    if (!read) {
      read = prepare(database, dialect.json(tree));
      prepared.set(tree, read);
    }
    return read(values);
  };
}

function prepare({ sqlite }: Database, { sql, parameters }: Statement): (values: readonly Value[]) => Uint8Array {
  const statement = statementFor(sqlite, sql);
  if (!statement) {
    return () => {
      throw new TreeTooDeep();
    };
  }
  return (values) => {
    const bound = parameters.map((operand) => (isSlot(operand) ? bindable(values[operand.slot]!) : operand));
    try {
      return statement.get(...bound)!;
    } catch (error) {
      if (isUnfulfilled(error)) throw new Unfulfilled();
      throw isMissing(error) ? new MissingValue() : error;
    }
  };
}

/** Null for one of too many levels, which is known from then on. */
function statementFor(sqlite: Database['sqlite'], sql: string): BetterSqlite3.Statement<unknown[], Uint8Array> | null {
  try {
    return sqlite.prepare<unknown[], Uint8Array>(sql).pluck();
  } catch (error) {
    if (isTooDeep(error)) return null;
    throw error;
  }
}
