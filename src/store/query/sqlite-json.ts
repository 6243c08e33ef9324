import { modelOf } from '../model/model.ts';
import { relationOf, resolveField, targetOf } from './fields.ts';
import type { Json, JsonTree, KeyedTree, Members, TextPart } from './json-tree.ts';
import { orderTerms } from './keyset.ts';
import { LAST_CHARACTER, regionPrefix, type Scope, SqlWriter } from './sql-writer.ts';
import { writeHits } from './sqlite-hits.ts';
import { CORPUS_VERSION, jsonColumn, literal, mustBe, quoted, writeObject } from './sqlite-json-values.ts';
import { type JsonWriter, writePage } from './sqlite-pages.ts';
import type { Statement } from './tree.ts';

/**
 * Trees in SQLite's SQL: one row of one column, `{"data":{…}}` as UTF-8. Objects are written where they are found, each level
 * as a subquery of the one around it.
 */
export function jsonStatement(tree: JsonTree): Statement {
  const writer = new SqlWriter();
  const data = new SqliteJson(writer).object(null, tree);
  // As a blob it leaves the database as it is, without becoming a string in between.
  return { sql: `SELECT CAST(concat('{"data":', ${data}, '}' || char(10)) AS BLOB)`, parameters: writer.parameters };
}

/** Writes the expressions of one statement. Whatever is bound is bound in the order of the text. */
export class SqliteJson implements JsonWriter {
  constructor(readonly writer: SqlWriter) {}

  /** An object of a record; of none for what is asked of the corpus. */
  object(scope: Scope | null, members: Members<Json>): string {
    return writeObject(members, (member) => this.value(scope, member));
  }

  value(scope: Scope | null, json: Json): string {
    switch (json.kind) {
      case 'constant':
        return literal(json.value);
      case 'given':
        return `json(${this.writer.bind(json.json)})`;
      case 'count':
        return this.#count(json);
      case 'tally':
        return this.#tally(json);
      case 'version':
        return CORPUS_VERSION;
      case 'hits':
        return writeHits(this, json);
      case 'cases':
        return this.#cases(scope!, json);
      case 'find':
        return this.#find(json);
      case 'keyed':
        return this.#keyed(json);
      case 'page':
        return writePage(this, scope, json);
      case 'object':
        if (json.unlessNull === undefined) return this.object(scope, json.members);
        return `iif(${this.writer.column(scope!, json.unlessNull)} IS NULL, NULL, ${this.object(scope, json.members)})`;
      case 'field':
        return this.#field(scope!, json);
      case 'text':
        return json.parts.map((part) => this.#textPart(scope!, part)).join(' || ');
      case 'one':
        return this.#one(scope!, json);
      case 'each':
        return this.#each(scope!, json);
      case 'together':
        return this.#together(scope!, json);
    }
  }

  /**
   * What the records of a relation fulfil, in terms of the record that it leads from.
   *
   * @param purpose To read records that lie together a range of their keys serves best, to count them an index, which is shorter.
   */
  belongs(from: Scope, name: string, to: Scope, purpose: 'read' | 'count' = 'read'): string {
    const relation = relationOf(from.record, name);
    const local = this.writer.column(from, relation.local);
    if (relation.keysEach !== undefined && purpose === 'read') {
      const key = this.writer.column(to, modelOf(to.record).key);
      return `${key} >= ${local} * ${relation.keysEach} AND ${key} < (${local} + 1) * ${relation.keysEach}`;
    }
    const target = this.writer.column(to, relation.target);
    if (relation.kind !== 'within') return `${target} = ${local}`;
    const prefix = regionPrefix(local);
    return `${target} >= ${prefix} AND ${target} < ${prefix} || ${LAST_CHARACTER}`;
  }

  #field(scope: Scope, { field, required }: Extract<Json, { kind: 'field' }>): string {
    const value = jsonColumn(this.writer.column(scope, field), resolveField(scope.record, field).column);
    return required ? mustBe(value) : value;
  }

  #textPart(scope: Scope, part: TextPart): string {
    if (typeof part === 'string') return quoted(part);
    const column = this.writer.column(scope, part.field);
    return part.before === undefined ? column : `iif(${column} = 0, '', ${quoted(part.before)} || ${column})`;
  }

  #one(scope: Scope, { relation, required, members }: Extract<Json, { kind: 'one' }>): string {
    const to = this.writer.scope(targetOf(relationOf(scope.record, relation)));
    const object = this.object(to, members);
    const found = `(SELECT ${object} FROM ${this.#fromWhere(to, () => this.belongs(scope, relation, to))})`;
    return required ? mustBe(found) : found;
  }

  /** The tables that a scope has come to need, and a condition, which may need more of them. */
  #fromWhere(scope: Scope, where: () => string): string {
    const condition = where();
    return `${this.writer.from(scope)} WHERE ${condition}`;
  }

  #each(scope: Scope, { relation: name, members }: Extract<Json, { kind: 'each' }>): string {
    const relation = relationOf(scope.record, name);
    const to = this.writer.scope(targetOf(relation));
    const objects = `json_group_array(${this.object(to, members)})`;
    if (relation.kind === 'each') {
      const keys = `json_each(${this.writer.column(scope, relation.local)}) AS own`;
      const from = this.#fromWhere(to, () => `${this.writer.column(to, relation.target)} = own.value`);
      return `(SELECT ${objects} FROM ${keys} CROSS JOIN ${from})`;
    }
    const { key } = modelOf(to.record);
    const own = this.writer.scope(to.record);
    const keys = this.#fromWhere(own, () => this.belongs(scope, name, own));
    const found = `SELECT ${this.writer.column(own, key)} AS key FROM ${keys} ORDER BY key`;
    const from = this.#fromWhere(to, () => `${this.writer.column(to, key)} = own.key`);
    return `(SELECT ${objects} FROM (${found}) AS own CROSS JOIN ${from})`;
  }

  #together(scope: Scope, { lists }: Extract<Json, { kind: 'together' }>): string {
    const objects = lists.map(({ relation, members }, place) => {
      const to = this.writer.scope(targetOf(relationOf(scope.record, relation)));
      const object = this.object(to, members);
      return `WHEN ${place} THEN (SELECT ${object} FROM ${this.writer.from(to)} WHERE ${to.alias}.id = u.id)`;
    });
    const places = lists.map(({ relation }, place) => {
      const to = this.writer.scope(targetOf(relationOf(scope.record, relation)));
      const where = this.belongs(scope, relation, to);
      const columns = ['id', 'start', 'end'].map((field) => `${this.writer.column(to, field)} AS "${field}"`);
      return `SELECT ${place} AS place, ${columns} FROM ${this.writer.from(to)} WHERE ${where}`;
    });
    if (lists.length === 0) return `json('[]')`;
    const union = `${places.join(' UNION ALL ')} ORDER BY "start", "end" DESC, place, id`;
    return `(SELECT json_group_array(CASE u.place ${objects.join(' ')} END) FROM (${union}) AS u)`;
  }

  #cases(scope: Scope, { cases, otherwise }: Extract<Json, { kind: 'cases' }>): string {
    const parts = cases.map(({ where, text }) => `WHEN ${this.writer.condition(scope, where)} THEN ${quoted(text)}`);
    return `CASE ${parts.join(' ')} ELSE ${quoted(otherwise)} END`;
  }

  #find({ from, where, members }: Extract<Json, { kind: 'find' }>): string {
    const to = this.writer.scope(from);
    const object = this.object(to, members);
    const found = this.#fromWhere(to, () => this.writer.condition(to, where));
    return `(SELECT ${object} FROM ${found} ORDER BY ${orderTerms(this.writer, to, { from, fields: [] })} LIMIT 1)`;
  }

  #keyed({ single, keys, choices }: KeyedTree): string {
    const objects = choices.map(({ name, from, fields, members }) => {
      const to = this.writer.scope(from);
      const object = this.object(to, members);
      const equal = fields.map((field, i) => this.#hasKey(to, field, `own.value ->> ${i + 1}`));
      return `WHEN ${quoted(name)} THEN (SELECT ${object} FROM ${this.writer.from(to)} WHERE ${equal.join(' AND ')})`;
    });
    const record = objects.length === 0 ? 'NULL' : `CASE own.value ->> 0 ${objects.join(' ')} END`;
    const from = `json_each(${this.writer.bind(keys)}) AS own`;
    return single ? `(SELECT ${record} FROM ${from})` : `(SELECT json_group_array(${record}) FROM ${from})`;
  }

  /** A field of a record that this one leads to is looked up first: there are indexes for both. */
  #hasKey(scope: Scope, field: string, value: string): string {
    const { via } = resolveField(scope.record, field);
    if (via === null) return `${this.writer.column(scope, field)} = ${value}`;
    const relation = relationOf(scope.record, via);
    const beyond = this.writer.scope(targetOf(relation));
    const equal = `${this.writer.column(beyond, field.slice(via.length + 1))} = ${value}`;
    const key = this.writer.column(beyond, relation.target);
    const local = this.writer.column(scope, relation.local);
    return `${local} = (SELECT ${key} FROM ${this.writer.from(beyond)} WHERE ${equal})`;
  }

  #count({ from, where }: Extract<Json, { kind: 'count' }>): string {
    const of = this.writer.scope(from);
    const counted = this.#fromWhere(of, () => (where ? this.writer.condition(of, where) : 'TRUE'));
    return `(SELECT count(*) FROM ${counted})`;
  }

  #tally({ from, field, where, members }: Extract<Json, { kind: 'tally' }>): string {
    const of = this.writer.scope(from);
    const value = this.writer.column(of, field);
    const object = writeObject(members, (member) => {
      if (member.kind === 'constant') return literal(member.value);
      return member.kind === 'tallied' ? 'tally.value' : 'tally.count';
    });
    const counted = this.#fromWhere(of, () => (where ? this.writer.condition(of, where) : 'TRUE'));
    const groups = `SELECT ${value} AS value, count(*) AS count FROM ${counted} GROUP BY value ORDER BY value NULLS LAST`;
    return `(SELECT json_group_array(${object}) FROM (${groups}) AS tally)`;
  }
}
