import { codePrefix } from '../../records/region-code.ts';
import { modelOf } from '../model/model.ts';
import { beyond, orderTerms } from './keyset.ts';
import { countHits, selectHits } from './search.ts';
import { LAST_CHARACTER, type Scope, SqlWriter } from './sql-writer.ts';
import type { AnyQuery, Dialect, Statement } from './tree.ts';

/** Plain queries in SQLite's SQL. Keys of a batch come in as one JSON parameter, so that their number does not matter. */
export const sqlite: Dialect = {
  rows(query) {
    const writer = new SqlWriter();
    if (!query.per) return finish(writer, selectRows(writer, writer.scope(query.from), query));
    const keys = keysOf(writer, query);
    const scope = writer.scope(query.from);
    const belongs = query.limit === undefined ? filter(writer, scope, query) : within(writer, scope, query);
    const columns = ['keys.key', ...query.fields.map((field) => writer.column(scope, field))];
    const order = orderTerms(writer, scope, query);
    const from = `keys CROSS JOIN ${writer.from(scope)}`;
    return finish(writer, `WITH ${keys} SELECT ${columns} FROM ${from} WHERE ${belongs} ORDER BY keys.key, ${order}`);
  },

  count(query) {
    const writer = new SqlWriter();
    if (!query.per) return finish(writer, selectCount(writer, query));
    const keys = keysOf(writer, query);
    return finish(writer, `WITH ${keys} SELECT key, (${selectCount(writer, query)}) FROM keys ORDER BY key`);
  },

  tally(query) {
    const writer = new SqlWriter();
    const scope = writer.scope(query.from);
    const columns = query.fields.map((field) => writer.column(scope, field));
    const where = filter(writer, scope, query);
    const groups = columns.map((column) => `${column} NULLS LAST`);
    const from = writer.from(scope);
    return finish(
      writer,
      `SELECT ${columns}, count(*) FROM ${from} WHERE ${where} GROUP BY ${columns} ORDER BY ${groups}`,
    );
  },

  search(search) {
    const writer = new SqlWriter();
    return finish(
      writer,
      selectHits(writer, search, () => writer.bind(search.limit)),
    );
  },

  countHits(search) {
    const writer = new SqlWriter();
    return finish(writer, countHits(writer, search));
  },
};

/** `SELECT … FROM … WHERE … ORDER BY … LIMIT`, of the fields of the query. */
function selectRows(writer: SqlWriter, scope: Scope, query: AnyQuery): string {
  const columns = query.fields.map((field) => writer.column(scope, field));
  const where = filter(writer, scope, query);
  const order = orderTerms(writer, scope, query);
  const limit = query.limit === undefined ? '' : ` LIMIT ${writer.bind(query.limit)}`;
  return `SELECT ${columns} FROM ${writer.from(scope)} WHERE ${where} ORDER BY ${order}${limit}`;
}

/** The first rows of each key, found by a subquery for the key alone: it stops at the limit, however many there are. */
function within(writer: SqlWriter, scope: Scope, query: AnyQuery): string {
  const { key } = modelOf(query.from);
  const page = selectRows(writer, writer.scope(query.from), { ...query, fields: [key] });
  return `${writer.column(scope, key)} IN (${page})`;
}

function selectCount(writer: SqlWriter, query: AnyQuery): string {
  const scope = writer.scope(query.from);
  const { after: _after, before: _before, limit: _limit, ...whole } = query;
  const where = filter(writer, scope, whole);
  return `SELECT count(*) FROM ${writer.from(scope)} WHERE ${where}`;
}

/** All that the rows of a query must fulfil. */
export function filter(writer: SqlWriter, scope: Scope, query: AnyQuery): string {
  const parts: string[] = [];
  if (query.per) {
    const { fields, within: isRegion } = query.per;
    const keyValue = (index: number) => (fields.length === 1 ? 'keys.value' : `keys.value ->> ${index}`);
    for (const [index, field] of fields.entries()) {
      const column = writer.column(scope, field);
      const value = keyValue(index);
      // A range, so that an index serves.
      if (isRegion) parts.push(`${column} >= ${value} AND ${column} < ${value} || ${LAST_CHARACTER}`);
      else parts.push(`${column} = ${value}`);
    }
  }
  if (query.where) parts.push(`(${writer.condition(scope, query.where, query.limit !== undefined)})`);
  if (query.after) parts.push(beyond(writer, scope, query, query.after, 'after'));
  if (query.before) parts.push(beyond(writer, scope, query, query.before, 'before'));
  return parts.length === 0 ? 'TRUE' : parts.join(' AND ');
}

/** The keys of a batch as a table for `WITH`: `key`, their index, and `value`, of a region what the codes in it begin with. */
export function keysOf(writer: SqlWriter, { per }: Pick<AnyQuery, 'per'>): string {
  const { fields, keys, within: isRegion } = per!;
  const single = keys.map(([value]) => (isRegion ? codePrefix(value as string) : value));
  const values = fields.length === 1 ? single : keys;
  return `keys AS (SELECT key, value FROM json_each(${writer.bindList(values)}))`;
}

const finish = ({ parameters }: SqlWriter, sql: string): Statement => ({ sql, parameters });
