import type { RecordName } from '../model/model.ts';
import { modelOf } from '../model/model.ts';
import { relationOf, resolveField, tableName, targetOf } from './fields.ts';
import { isFoundByIndex, isLedByIndex, isOfFew } from './is-found-by-index.ts';
import { type Condition, isSlot, type Operand, type Slot, type Value } from './tree.ts';

/** A record in a statement under its alias, which of its columns are read, and the records joined to it so far. */
export interface Scope {
  readonly record: RecordName;
  readonly alias: string;
  readonly columns: Set<string>;
  readonly joins: Map<string, Scope>;
}

/** The codes of a region and of those it lies in, as a table: those whose `codePrefix` the code begins with. */
const regionsAround = (code: string): string =>
  `json_each(json_array(${code}, substr(${code}, 1, 6), substr(${code}, 1, 4) || '00', substr(${code}, 1, 2) || '0000'))`;

/** What the codes of a region and of all below it begin with: `codePrefix` in SQL. */
export const regionPrefix = (code: string): string =>
  `CASE WHEN length(${code}) <> 6 THEN ${code} WHEN ${code} LIKE '__0000' THEN substr(${code}, 1, 2) WHEN ${code} LIKE '____00' THEN substr(${code}, 1, 4) ELSE ${code} END`;

/** Comes after whatever a text can go on with. */
export const LAST_CHARACTER = 'char(0x10FFFF)';

/** A value as SQLite takes it: it has no booleans. */
export const bindable = (value: Value): Value => (typeof value === 'boolean' ? Number(value) : value);

const quote = (name: string): string => `"${name}"`;

/** Whether a relation leads each record to another. */
const isCertainOf = (record: RecordName, relation: string): boolean =>
  resolveField(record, relationOf(record, relation).local).column.notNull;

/** Writes the parts of one SQLite statement; parameters are collected in the order in which the text needs them. */
export class SqlWriter {
  readonly parameters: Operand[] = [];
  #aliases = 0;

  scope(record: RecordName): Scope {
    return { record, alias: `t${this.#aliases++}`, columns: new Set(), joins: new Map() };
  }

  /**
   * As a query of its own, into which SQLite does not look when it plans: by what it sees it would plan anew, for longer than
   * most statements run, whenever another value is bound.
   */
  bind(value: Operand): string {
    return `(SELECT ${this.#parameter(isSlot(value) ? value : bindable(value))})`;
  }

  bindList(values: readonly unknown[] | Slot): string {
    return this.#parameter(isSlot(values) ? values : JSON.stringify(values));
  }

  #parameter(value: Operand): string {
    this.parameters.push(value);
    return '?';
  }

  /** The column of a path; joins what the path leads through. */
  column(scope: Scope, path: string): string {
    const { via, column } = resolveField(scope.record, path);
    const own = via === null ? scope : this.#join(scope, via);
    const name = quote(column.name);
    own.columns.add(name);
    return `${own.alias}.${name}`;
  }

  /**
   * What the field that is looked up by equals where a relation leads. Where the key of the record tells as much as the field that
   * leads there, the key, since every index holds it: the record itself need not be read for it.
   */
  local(scope: Scope, name: string): string {
    const { kind, local, keysEach } = relationOf(scope.record, name);
    if (kind !== 'one' || keysEach === undefined) return this.column(scope, local);
    return `${this.column(scope, modelOf(scope.record).key)} / ${keysEach}`;
  }

  /** To be written after all columns: only then is it known what is joined. */
  from(scope: Scope): string {
    return [`${quote(tableName(modelOf(scope.record)))} AS ${scope.alias}`, ...this.#joined(scope)].join(' ');
  }

  /** @param isCertain Whether the record is there in any case. */
  #joined(scope: Scope, isCertain = true): string[] {
    return Array.from(scope.joins, ([name, joined]) => {
      const isThere = isCertain && isCertainOf(scope.record, name);
      // CROSS JOIN keeps SQLite from starting at the joined side: what is only looked up must not drive the query.
      const join = isThere ? 'CROSS JOIN' : 'LEFT JOIN';
      const on = `${this.column(joined, relationOf(scope.record, name).target)} = ${this.local(scope, name)}`;
      const table = `${quote(tableName(modelOf(joined.record)))} AS ${joined.alias}`;
      return [`${join} ${table} ON ${on}`, ...this.#joined(joined, isThere)].join(' ');
    });
  }

  /** @param first Whether no more than the first rows that fulfil it are looked for. */
  condition(scope: Scope, condition: Condition, first = false): string {
    return this.#condition(scope, condition, first, false);
  }

  /** @param led Whether an index leads to the rows, of which only the first are looked for. */
  #condition(scope: Scope, condition: Condition, first: boolean, led: boolean): string {
    if ('all' in condition) {
      const { all } = condition;
      const leads = led || (first && all.some((part) => isLedByIndex(scope.record, part)));
      return this.#combine(all, ' AND ', 'TRUE', (part) => this.#condition(scope, part, first, leads));
    }
    if ('any' in condition) return this.#combine(condition.any, ' OR ', 'FALSE', (part) => this.condition(scope, part));
    if ('not' in condition) return `(${this.condition(scope, condition.not)}) IS NOT TRUE`;
    if ('related' in condition) return this.#related(scope, condition.related, condition.where, led);
    const column = this.column(scope, condition.field);
    switch (condition.is) {
      case 'eq':
        return `${column} = ${this.bind(condition.value)}`;
      case 'gte':
        return `${column} >= ${this.bind(condition.value)}`;
      case 'lte':
        return `${column} <= ${this.bind(condition.value)}`;
      case 'contains':
        return `instr(${column}, ${this.bind(condition.value)}) > 0`;
      case 'startsWith':
        // A range, so that an index serves.
        return `${column} >= ${this.bind(condition.value)} AND ${column} < ${this.bind(condition.value)} || ${LAST_CHARACTER}`;
      case 'in':
        return `${column} IN (SELECT value FROM json_each(${this.bindList(condition.value)}))`;
      case 'null':
        return `${column} IS NULL`;
    }
  }

  #combine(conditions: readonly Condition[], by: string, none: string, write: (part: Condition) => string): string {
    return conditions.length === 0 ? none : conditions.map((condition) => `(${write(condition)})`).join(by);
  }

  /**
   * IN rather than EXISTS: SQLite may then start at the related side where that is the smaller one. But of many that no index
   * finds, it is told to look only at those that belong to the record; and where an index leads to the first rows, each is asked
   * for its own related record, instead of gathering all that there are of a kind (the reports of a year): that may be joined to it
   * for something else too.
   */
  #related(scope: Scope, name: string, where?: Condition, led = false): string {
    const relation = relationOf(scope.record, name);
    const isLookedUp = relation.kind === 'one' && where && led && !isOfFew(targetOf(relation), where);
    if (isLookedUp && isCertainOf(scope.record, name)) return this.condition(this.#join(scope, name), where);
    const related = this.scope(targetOf(relation));
    const local = this.column(scope, relation.local);
    const target = this.column(related, relation.target);
    const fulfilled = where && this.condition(related, where);
    if (isLookedUp || (relation.kind === 'many' && where && !isFoundByIndex(related.record, where))) {
      return `EXISTS (SELECT 1 FROM ${this.from(related)} WHERE ${target} = ${this.local(scope, name)} AND (${fulfilled}))`;
    }
    const filter = fulfilled ? ` WHERE ${fulfilled}` : '';
    const found = `FROM ${this.from(related)}${filter}`;
    if (relation.kind === 'within') {
      const codes = `SELECT DISTINCT ${target} AS code ${found}`;
      return `${local} IN (SELECT around.value FROM (${codes}) AS own, ${regionsAround('own.code')} AS around)`;
    }
    const keys = `(SELECT ${target} ${found})`;
    if (relation.kind !== 'each') return `${local} IN ${keys}`;
    return `EXISTS (SELECT 1 FROM json_each(${local}) AS own WHERE own.value IN ${keys})`;
  }

  #join(scope: Scope, name: string): Scope {
    const known = scope.joins.get(name);
    if (known) return known;
    const joined = this.scope(targetOf(relationOf(scope.record, name)));
    scope.joins.set(name, joined);
    return joined;
  }
}
