import { type Expression, quoted, text, textOf, value, writeList } from './expression.ts';
import { relationOf, resolveField, targetOf } from './fields.ts';
import type { Json, KeyedTree } from './json-tree.ts';
import type { JsonWriter } from './json-writer.ts';
import type { Scope, SqlWriter } from './sql-writer.ts';
import { orNull } from './sqlite-json-values.ts';

/** A list of records of several kinds, of which keys and places are put in order before anything else is read of them. */
export function writeTogether(
  json: JsonWriter,
  scope: Scope,
  { lists }: Extract<Json, { kind: 'together' }>,
): Expression {
  const { writer } = json;
  const objects = lists.map(({ relation, members }, place) => {
    const to = writer.scope(targetOf(relationOf(scope.record, relation)));
    const object = json.object(to, members);
    return `WHEN ${place} THEN (SELECT ${textOf(object)} FROM ${writer.from(to)} WHERE ${to.alias}.id = u.id)`;
  });
  const places = lists.map(({ relation }, place) => {
    const to = writer.scope(targetOf(relationOf(scope.record, relation)));
    const where = json.belongs(scope, relation, to);
    const columns = ['id', 'start', 'end'].map((field) => `${writer.column(to, field)} AS "${field}"`);
    return `SELECT ${place} AS place, ${columns} FROM ${writer.from(to)} WHERE ${where}`;
  });
  if (lists.length === 0) return value(`json('[]')`);
  const union = `${places.join(' UNION ALL ')} ORDER BY "start", "end" DESC, place, id`;
  return writeList(text(`CASE u.place ${objects.join(' ')} END`), `(${union}) AS u`);
}

/** The records that keys name: each is looked up where the name of its choice says. */
export function writeKeyed(json: JsonWriter, { single, keys, choices }: KeyedTree): Expression {
  const { writer } = json;
  const objects = choices.map(({ name, from, fields, members }) => {
    const to = writer.scope(from);
    const object = json.object(to, members);
    const equal = fields.map((field, i) => hasKey(writer, to, field, `own.value ->> ${i + 1}`));
    return `WHEN ${quoted(name)} THEN (SELECT ${textOf(object)} FROM ${writer.from(to)} WHERE ${equal.join(' AND ')})`;
  });
  const record = objects.length === 0 ? `'null'` : orNull(`CASE own.value ->> 0 ${objects.join(' ')} END`);
  const from = `json_each(${writer.bind(keys)}) AS own`;
  return single ? text(`(SELECT ${record} FROM ${from})`) : writeList(text(record), from);
}

/** A field of a record that this one leads to is looked up first: there are indexes for both. */
function hasKey(writer: SqlWriter, scope: Scope, field: string, value: string): string {
  const { via } = resolveField(scope.record, field);
  if (via === null) return `${writer.column(scope, field)} = ${value}`;
  const relation = relationOf(scope.record, via);
  const beyond = writer.scope(targetOf(relation));
  const equal = `${writer.column(beyond, field.slice(via.length + 1))} = ${value}`;
  const key = writer.column(beyond, relation.target);
  const local = writer.column(scope, relation.local);
  return `${local} = (SELECT ${key} FROM ${writer.from(beyond)} WHERE ${equal})`;
}
