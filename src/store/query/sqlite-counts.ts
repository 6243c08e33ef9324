import { type Expression, value, writeList, writeObject } from './expression.ts';
import type { Json } from './json-tree.ts';
import type { SqlWriter } from './sql-writer.ts';
import { fromWhere, literal } from './sqlite-json-values.ts';

export function writeCount(writer: SqlWriter, { from, where }: Extract<Json, { kind: 'count' }>): Expression {
  const of = writer.scope(from);
  const counted = fromWhere(writer, of, () => (where ? writer.condition(of, where) : 'TRUE'));
  return value(`(SELECT count(*) FROM ${counted})`);
}

export function writeTally(
  writer: SqlWriter,
  { from, field, where, members }: Extract<Json, { kind: 'tally' }>,
): Expression {
  const of = writer.scope(from);
  const tallied = writer.column(of, field);
  const object = writeObject(members, (member) => {
    if (member.kind === 'constant') return literal(member.value);
    return value(member.kind === 'tallied' ? 'tally.value' : 'tally.count');
  });
  const counted = fromWhere(writer, of, () => (where ? writer.condition(of, where) : 'TRUE'));
  const groups = `SELECT ${tallied} AS value, count(*) AS count FROM ${counted} GROUP BY 1 ORDER BY 1 NULLS LAST`;
  return writeList(object, `(${groups}) AS tally`);
}
