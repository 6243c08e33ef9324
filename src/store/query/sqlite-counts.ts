import type { Json } from './json-tree.ts';
import type { SqlWriter } from './sql-writer.ts';
import { fromWhere, literal, writeObject } from './sqlite-json-values.ts';

export function writeCount(writer: SqlWriter, { from, where }: Extract<Json, { kind: 'count' }>): string {
  const of = writer.scope(from);
  const counted = fromWhere(writer, of, () => (where ? writer.condition(of, where) : 'TRUE'));
  return `(SELECT count(*) FROM ${counted})`;
}

export function writeTally(
  writer: SqlWriter,
  { from, field, where, members }: Extract<Json, { kind: 'tally' }>,
): string {
  const of = writer.scope(from);
  const value = writer.column(of, field);
  const object = writeObject(members, (member) => {
    if (member.kind === 'constant') return literal(member.value);
    return member.kind === 'tallied' ? 'tally.value' : 'tally.count';
  });
  const counted = fromWhere(writer, of, () => (where ? writer.condition(of, where) : 'TRUE'));
  const groups = `SELECT ${value} AS value, count(*) AS count FROM ${counted} GROUP BY 1 ORDER BY 1 NULLS LAST`;
  return `(SELECT json_group_array(${object}) FROM (${groups}) AS tally)`;
}
