import type BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../open-database.ts';
import { cursorText } from './cursor.ts';
import type { JsonAnswer, JsonDialect, JsonTree } from './json-tree.ts';
import { isMissing, MissingValue } from './missing-value.ts';
import { timeOf } from './out-of-time.ts';
import { bindable } from './sql-writer.ts';
import { sqliteJson as dialect } from './sqlite-json.ts';
import { CURSOR_FUNCTION } from './sqlite-pages.ts';
import { isSlot, type Value } from './tree.ts';
import { isTooDeep, TreeTooDeep } from './tree-too-deep.ts';
import { isUnfulfilled, Unfulfilled } from './unfulfilled.ts';

/** Reads a tree with values for its slots, in so many milliseconds at most. */
type JsonReader = (tree: JsonTree, values: readonly Value[], milliseconds: number) => JsonAnswer;

/** Each tree is compiled and prepared once, for as long as somebody keeps it. */
export function createJsonReader(database: Database): JsonReader {
  const prepared = new WeakMap<JsonTree, ReturnType<typeof prepare>>();
  database.sqlite.function(CURSOR_FUNCTION, { varargs: true, deterministic: true }, (...values) =>
    cursorText(values as Value[]),
  );
  const limitTime = timeOf(database);
  return (tree, values, milliseconds) => {
    let read = prepared.get(tree);
    if (!read) {
      read = prepare(database, dialect.json(tree));
      prepared.set(tree, read);
    }
    limitTime(milliseconds);
    return read(values);
  };
}

type Prepared = BetterSqlite3.Statement<unknown[], unknown>;

function prepare(
  { sqlite }: Database,
  { sql, parameters, hasTexts }: ReturnType<JsonDialect['json']>,
): (values: readonly Value[]) => JsonAnswer {
  const statement = statementFor(sqlite, sql);
  if (!statement) {
    return () => {
      throw new TreeTooDeep();
    };
  }
  const read = hasTexts ? readerWithTexts(statement) : readerOfJson(statement);
  return (values) => {
    const bound = parameters.map((operand) => (isSlot(operand) ? bindable(values[operand.slot]!) : operand));
    try {
      return read(bound);
    } catch (error) {
      if (isUnfulfilled(error)) throw new Unfulfilled();
      throw isMissing(error) ? new MissingValue() : error;
    }
  };
}

const NO_TEXTS: JsonAnswer['texts'] = new Map();

function readerOfJson(statement: Prepared): (bound: unknown[]) => JsonAnswer {
  statement.pluck();
  return (bound) => ({ json: statement.get(...bound) as Uint8Array, texts: NO_TEXTS });
}

function readerWithTexts(statement: Prepared): (bound: unknown[]) => JsonAnswer {
  statement.raw();
  return (bound) => {
    const [[json], ...rows] = statement.all(...bound) as [[Uint8Array], ...[text: string, key: number][]];
    return { json, texts: new Map(rows.map(([text, key]) => [key, text])) };
  };
}

/** Null for one of too many levels, which is known from then on. */
function statementFor(sqlite: Database['sqlite'], sql: string): Prepared | null {
  try {
    return sqlite.prepare<unknown[]>(sql);
  } catch (error) {
    if (isTooDeep(error)) return null;
    throw error;
  }
}
