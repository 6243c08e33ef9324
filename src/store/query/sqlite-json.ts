import { modelOf } from '../model/model.ts';
import { type Expression, quoted, text, textOf, value, writeList, writeObject } from './expression.ts';
import { relationOf, resolveField, targetOf } from './fields.ts';
import { type Json, type JsonDialect, type Members, TEXT_KEY, type TextPart } from './json-tree.ts';
import type { JsonWriter } from './json-writer.ts';
import { orderTerms } from './keyset.ts';
import { whileInTime } from './out-of-time.ts';
import { LAST_CHARACTER, regionPrefix, type Scope, SqlWriter } from './sql-writer.ts';
import { writeKeyed, writeTogether } from './sqlite-choices.ts';
import { writeCount, writeTally } from './sqlite-counts.ts';
import { writeHits } from './sqlite-hits.ts';
import { writeGroups, writeStatistics } from './sqlite-json-groups.ts';
import { CORPUS_VERSION, fromWhere, jsonColumn, literal, mustBe, orNull } from './sqlite-json-values.ts';
import { writePage } from './sqlite-pages.ts';
import { UNFULFILLED } from './unfulfilled.ts';

/** Trees in SQLite's SQL. Objects are written where they are found, each level as a subquery of the one around it. */
export const sqliteJson: JsonDialect = {
  json(tree) {
    const writer = new SqlWriter();
    const json = new SqliteJson(writer);
    const data = `concat('{"data":', ${textOf(json.object(null, tree))}, '}' || char(10))`;
    const { parameters } = writer;
    // As a blob it leaves the database as it is, without becoming a string in between.
    if (!json.hasTexts) return { sql: `SELECT CAST(${data} AS BLOB)`, parameters, hasTexts: false };
    return { sql: withTexts(writer, data), parameters, hasTexts: true };
  },
};

/** The texts that an answer holds the keys of, each once, however many records need it and wherever they stand. */
function withTexts(writer: SqlWriter, data: string): string {
  const source = writer.scope('sourceText');
  const [key, text] = [writer.column(source, 'reportId'), writer.column(source, 'text')];
  const keys = `SELECT part.value FROM answer, json_tree(answer.json) AS part WHERE part.key = ${quoted(TEXT_KEY)}`;
  return `WITH answer AS MATERIALIZED (SELECT ${data} AS json) SELECT CAST(json AS BLOB), NULL FROM answer
    UNION ALL SELECT ${text}, ${key} FROM ${writer.from(source)} WHERE ${key} IN (${keys})`;
}

/** What may have to go through all records of a kind. */
const GOES_FAR: ReadonlySet<Json['kind']> = new Set(['page', 'hits', 'provided', 'groups', 'count', 'tally']);

/** Writes the expressions of one statement. Whatever is bound is bound in the order of the text. */
class SqliteJson implements JsonWriter {
  /** Whether texts of reports are asked for. */
  hasTexts = false;

  constructor(readonly writer: SqlWriter) {}

  object(scope: Scope | null, members: Members<Json>): Expression {
    return writeObject(members, (member) => {
      const written = this.#write(scope, member);
      return scope === null && members.length > 1 && GOES_FAR.has(member.kind) ? whileInTime(written) : written;
    });
  }

  #write(scope: Scope | null, json: Json): Expression {
    switch (json.kind) {
      case 'constant':
        return literal(json.value);
      case 'given':
        return text(this.writer.bind(json.json));
      case 'count':
        return writeCount(this.writer, json);
      case 'tally':
        return writeTally(this.writer, json);
      case 'groups': {
        const write = json.statistics ? writeStatistics : writeGroups;
        return write(this.writer, json.grouping, (of) => this.writer.condition(of, json.where));
      }
      case 'version':
        return value(CORPUS_VERSION);
      case 'hits':
        return writeHits(this, json);
      case 'cases':
        return this.#cases(scope!, json);
      case 'provided':
        return this.#provided(scope, json);
      case 'find':
        return this.#find(json);
      case 'keyed':
        return writeKeyed(this, json);
      case 'page':
        return writePage(this, scope, json);
      case 'object':
        return this.#object(scope, json);
      case 'field':
        return this.#field(scope!, json);
      case 'text':
        return value(json.parts.map((part) => this.#textPart(scope!, part)).join(' || '));
      case 'textKey':
        this.hasTexts = true;
        return value(this.writer.column(scope!, relationOf(scope!.record, 'sourceText').local));
      case 'one':
        return this.#one(scope!, json);
      case 'each':
        return this.#each(scope!, json);
      case 'together':
        return writeTogether(this, scope!, json);
    }
  }

  belongs(from: Scope, name: string, to: Scope, purpose: 'read' | 'count' = 'read'): string {
    const relation = relationOf(from.record, name);
    const local = this.writer.local(from, name);
    if (relation.kind === 'many' && relation.keysEach !== undefined && purpose === 'read') {
      const key = this.writer.column(to, modelOf(to.record).key);
      return `${key} >= ${local} * ${relation.keysEach} AND ${key} < (${local} + 1) * ${relation.keysEach}`;
    }
    const target = this.writer.column(to, relation.target);
    if (relation.kind !== 'within') return `${target} = ${local}`;
    const prefix = regionPrefix(local);
    return `${target} >= ${prefix} AND ${target} < ${prefix} || ${LAST_CHARACTER}`;
  }

  #object(scope: Scope | null, { members, unlessNull }: Extract<Json, { kind: 'object' }>): Expression {
    if (unlessNull === undefined) return this.object(scope, members);
    const isNull = `${this.writer.column(scope!, unlessNull)} IS NULL`;
    return text(`iif(${isNull}, 'null', ${textOf(this.object(scope, members))})`);
  }

  #field(scope: Scope, { field, required }: Extract<Json, { kind: 'field' }>): Expression {
    return jsonColumn(this.writer.column(scope, field), resolveField(scope.record, field).column, required);
  }

  #textPart(scope: Scope, part: TextPart): string {
    if (typeof part === 'string') return quoted(part);
    const column = this.writer.column(scope, part.field);
    return part.before === undefined ? column : `iif(${column} = 0, '', ${quoted(part.before)} || ${column})`;
  }

  #one(scope: Scope, { relation, required, members }: Extract<Json, { kind: 'one' }>): Expression {
    const to = this.writer.scope(targetOf(relationOf(scope.record, relation)));
    const object = textOf(this.object(to, members));
    const found = `(SELECT ${object} FROM ${fromWhere(this.writer, to, () => this.belongs(scope, relation, to))})`;
    return text(required ? mustBe(found) : orNull(found));
  }

  #each(scope: Scope, { relation: name, members }: Extract<Json, { kind: 'each' }>): Expression {
    const relation = relationOf(scope.record, name);
    const to = this.writer.scope(targetOf(relation));
    const object = this.object(to, members);
    if (relation.kind === 'each') {
      const keys = `json_each(${this.writer.column(scope, relation.local)}) AS own`;
      const from = fromWhere(this.writer, to, () => `${this.writer.column(to, relation.target)} = own.value`);
      return writeList(object, `${keys} CROSS JOIN ${from}`);
    }
    const { key } = modelOf(to.record);
    const own = this.writer.scope(to.record);
    const keys = fromWhere(this.writer, own, () => this.belongs(scope, name, own));
    const found = `SELECT ${this.writer.column(own, key)} AS key FROM ${keys} ORDER BY key`;
    const from = fromWhere(this.writer, to, () => `${this.writer.column(to, key)} = own.key`);
    return writeList(object, `(${found}) AS own CROSS JOIN ${from}`);
  }

  #cases(scope: Scope, { cases, otherwise }: Extract<Json, { kind: 'cases' }>): Expression {
    const parts = cases.map(({ where, text }) => `WHEN ${this.writer.condition(scope, where)} THEN ${quoted(text)}`);
    return value(`CASE ${parts.join(' ')} ELSE ${quoted(otherwise)} END`);
  }

  #provided(scope: Scope | null, { from, where, json }: Extract<Json, { kind: 'provided' }>): Expression {
    const of = this.writer.scope(from);
    const found = fromWhere(this.writer, of, () => this.writer.condition(of, where));
    const made = textOf(this.#write(scope, json));
    return text(`CASE WHEN EXISTS (SELECT 1 FROM ${found}) THEN ${made} ELSE ${UNFULFILLED} END`);
  }

  #find({ from, where, members }: Extract<Json, { kind: 'find' }>): Expression {
    const to = this.writer.scope(from);
    const object = textOf(this.object(to, members));
    const found = fromWhere(this.writer, to, () => this.writer.condition(to, where));
    const order = orderTerms(this.writer, to, { from, fields: [] });
    return text(orNull(`(SELECT ${object} FROM ${found} ORDER BY ${order} LIMIT 1)`));
  }
}
