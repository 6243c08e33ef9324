import type BetterSqlite3 from 'better-sqlite3';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { RecordKind } from '../../records/record-kind.ts';
import { corpusVersion } from '../corpus-version.ts';
import type { Database } from '../open-database.ts';
import { recordAt } from '../search/search-key.ts';
import { type OpenSnapshot, openSnapshot } from '../snapshot.ts';
import { resolveField } from './fields.ts';
import type { Grouping, Groups, Statistics } from './grouping.ts';
import { createJsonReader } from './json-reader.ts';
import type { JsonAnswer, JsonTree } from './json-tree.ts';
import { createKeyReader, type KeyReader } from './key-reader.ts';
import { readGroups, readStatistics } from './read-groups.ts';
import { readingTurn } from './reading-turn.ts';
import { sqlite as dialect } from './sqlite.ts';
import { sqliteGroups as groupDialect } from './sqlite-groups.ts';
import type { AnyQuery, Search, Statement, Value } from './tree.ts';

/** A row by the names of its query's fields: `row['report.slug']`. */
export type Values = Readonly<Record<string, unknown>>;

/** A record that a search has found. */
export interface Hit {
  /** Its place in the index, by which a search goes on after it. */
  readonly searchKey: number;
  readonly kind: RecordKind;
  /** Its key among the records of its kind. */
  readonly id: number;
  /** How relevant it is (BM25): more is better; comparable only within one search of one version of the corpus. */
  readonly score: number;
}

/** Reads from a corpus. Everything that serves it asks through this, whatever the database behind. */
export interface Reader {
  /** The rows of a query without `per`. */
  rows(query: AnyQuery): Promise<Values[]>;
  /** The rows of a query with `per`: one list for each key, in the order of the keys. */
  groups(query: AnyQuery): Promise<Values[][]>;
  count(query: AnyQuery): Promise<number>;
  /** One number for each key, in the order of the keys. */
  counts(query: AnyQuery): Promise<number[]>;
  /** How many rows there are of each combination of the fields' values. */
  tally(query: AnyQuery): Promise<{ values: Values; count: number }[]>;
  search(search: Search): Promise<Hit[]>;
  /** The number of hits regardless of page. */
  countHits(search: Search): Promise<number>;
  /** Groups of records; with `per` a list of them for each key, in the order of the keys, else one list. */
  grouped(grouping: Grouping): Promise<Groups[]>;
  /** The figures of some groups of metrics, given by their values: for each a list, the dimension with most first. */
  statistics(grouping: Grouping, groups: readonly (readonly Value[])[]): Promise<Statistics[][]>;
  /**
   * A tree as JSON, and the texts that are asked for, by one statement.
   *
   * @param values What its slots stand for, in order. Each tree is compiled once.
   * @param milliseconds How long it may take, at which is looked before each of its parts; as long as it takes, unless given.
   * @throws OutOfTime when that is up, MissingValue where something must be there that is not, Unfulfilled where a tree goes by what is not so, TreeTooDeep
   *   for more levels than the database takes.
   */
  json(tree: JsonTree, values: readonly Value[], milliseconds?: number): Promise<JsonAnswer>;
  /** Changes with every import. */
  version(): Promise<string>;
  /** The corpus as it now is, for whoever reads much of it: what is imported meanwhile does not show. To be closed. */
  snapshot(): Promise<Snapshot>;
}

/** One version of the corpus, read over a connection of its own, which keeps it until it is closed. */
export interface Snapshot extends Reader, Pick<KeyReader, 'keys'> {
  readonly database: Database;
  /** Ends whatever is being read of it; any number of times. */
  close(): void;
}

/** Filters come from users and have any shape: the oldest statements make room. */
const MOST_STATEMENTS = 1000;

/** A reader of an open SQLite database; each shape of query is prepared once. */
export function createReader(database: Database): Reader {
  const prepared = new Map<string, BetterSqlite3.Statement<unknown[], unknown[]>>();

  const readJson = createJsonReader(database);
  const turn = readingTurn(database);

  const execute = ({ sql, parameters }: Statement): unknown[][] => {
    turn.begin();
    let statement = prepared.get(sql);
    if (!statement) {
      statement = database.sqlite.prepare<unknown[], unknown[]>(sql).raw(true);
      if (prepared.size >= MOST_STATEMENTS) prepared.delete(prepared.keys().next().value!);
      prepared.set(sql, statement);
    }
    return statement.all(...parameters);
  };

  return {
    async rows(query) {
      const read = rowReader(query, 0);
      return execute(dialect.rows(query)).map(read);
    },
    async groups(query) {
      const read = rowReader(query, 1);
      const groups: Values[][] = query.per!.keys.map(() => []);
      for (const row of execute(dialect.rows(query))) groups[row[0] as number]!.push(read(row));
      return groups;
    },
    async count(query) {
      return Number(execute(dialect.count(query))[0]![0]);
    },
    async counts(query) {
      return execute(dialect.count(query)).map((row) => Number(row[1]));
    },
    async tally(query) {
      const read = rowReader(query, 0);
      return execute(dialect.tally(query)).map((row) => ({ values: read(row), count: Number(row.at(-1)) }));
    },
    async search(search) {
      const rows = execute(dialect.search(search)) as [searchKey: number, score: number][];
      return rows.map(([searchKey, score]) => ({ searchKey, score, ...recordAt(searchKey) }));
    },
    async countHits(search) {
      return Number(execute(dialect.countHits(search))[0]![0]);
    },
    async grouped(grouping) {
      return readGroups(grouping, execute(groupDialect.groups(grouping)));
    },
    async statistics(grouping, groups) {
      return readStatistics(execute(groupDialect.statistics(grouping, groups)), groups.length);
    },
    async json(tree, values, milliseconds = Number.POSITIVE_INFINITY) {
      turn.begin();
      return readJson(tree, values, milliseconds);
    },
    version: () => corpusVersion(database),
    async snapshot() {
      turn.end();
      return snapshotOf(openSnapshot(database));
    },
  };
}

function snapshotOf({ database, close }: OpenSnapshot): Snapshot {
  const { keys, end } = createKeyReader(database);
  const endAndClose = () => {
    end();
    close();
  };
  return { ...createReader(database), database, keys, close: endAndClose };
}

/** Names the values of a raw row from a column on, and decodes those that SQLite has no type for. */
function rowReader({ from, fields }: AnyQuery, offset: number): (row: unknown[]) => Values {
  const decoders = fields.map((field) => decoderOf(resolveField(from, field).column));
  return (row) => {
    const values: Record<string, unknown> = {};
    for (let i = 0; i < fields.length; i += 1) {
      const value = row[i + offset];
      const decode = decoders[i];
      values[fields[i]!] = decode && value !== null ? decode(value) : value;
    }
    return values;
  };
}

function decoderOf(column: SQLiteColumn): ((value: unknown) => unknown) | null {
  const needed = column.dataType === 'boolean' || column.dataType === 'json';
  return needed ? (value) => column.mapFromDriverValue(value) : null;
}
