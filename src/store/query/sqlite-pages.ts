import { modelOf } from '../model/model.ts';
import { type Expression, quoted, text, textOf, value, writeElements, writeList, writeObject } from './expression.ts';
import { relationOf } from './fields.ts';
import type { EdgePart, Json, Members, PageInfoPart, PagePart, PageTree } from './json-tree.ts';
import type { JsonWriter } from './json-writer.ts';
import { beyond, orderTerms } from './keyset.ts';
import { whileInTime } from './out-of-time.ts';
import type { Scope } from './sql-writer.ts';
import { writeGroups } from './sqlite-json-groups.ts';
import { CORPUS_VERSION, literal, truth } from './sqlite-json-values.ts';
import type { AnyQuery, Operand } from './tree.ts';

/** The function that a connection must have for cursors: of any number of values, the text that `cursorText` makes of them. */
export const CURSOR_FUNCTION = 'fazhi_cursor';

/** A page as an expression: its object, whose lists hold what is asked of its records. */
export function writePage(json: JsonWriter, scope: Scope | null, page: PageTree): Expression {
  return new Page(json, scope, page).write();
}

class Page {
  readonly #json: JsonWriter;
  readonly #scope: Scope | null;
  readonly #page: PageTree;
  readonly #query: AnyQuery;
  /** The names of the tables of what was read, and of what of that is on the page. */
  #read = '';
  #kept = '';

  constructor(json: JsonWriter, scope: Scope | null, page: PageTree) {
    this.#json = json;
    this.#scope = scope;
    this.#page = page;
    const { from, order } = page;
    this.#query = { from, fields: [], order, reverse: page.first === null };
  }

  write(): Expression {
    const { members, first, last } = this.#page;
    const asked = members.map(([, { kind }]) => kind).filter((kind) => ['nodes', 'edges', 'pageInfo'].includes(kind));
    // One list of the first so many is written as it is read.
    const isPlain = last === null && asked.length <= 1 && asked[0] !== 'pageInfo';
    if (isPlain) return writeObject(members, (part) => this.#part(part, (node) => this.#readAtOnce(node, first)));
    const { writer } = this.#json;
    const name = writer.scope(this.#page.from).alias;
    this.#read = `read_${name}`;
    this.#kept = `kept_${name}`;
    const read = this.#select(first === null ? last : first, last, 1);
    // Without an order of its own the window numbers rows as they come.
    const tables = [
      `${this.#read} AS MATERIALIZED (SELECT key, row_number() OVER () AS place FROM (${read}))`,
      `${this.#kept} AS MATERIALIZED (SELECT key, place FROM ${this.#read} WHERE ${this.#keeps()})`,
    ];
    const direction = this.#query.reverse ? ' DESC' : '';
    const kept = `SELECT key FROM ${this.#kept} ORDER BY place${direction}`;
    const found = (node: Scope): string => this.#lookUp(node, kept);
    const object = writeObject(members, (part) => this.#part(part, found));
    return text(`(WITH ${tables.join(', ')} SELECT ${textOf(object)})`);
  }

  /** @param found Writes where the records of the page come from, after all that is made of them. */
  #part(part: PagePart, found: (node: Scope) => string): Expression {
    switch (part.kind) {
      case 'constant':
        return literal(part.value);
      case 'version':
        return value(CORPUS_VERSION);
      case 'totalCount':
        return this.#total();
      case 'facets':
        return this.#facets(part);
      case 'nodes':
        return this.#list(found, (node) => this.#json.object(node, part.members));
      case 'edges':
        return this.#list(found, (node) => writeObject(part.members, (member) => this.#edgePart(node, member)));
      case 'pageInfo':
        return this.#pageInfo(part.members);
    }
  }

  #list(found: (node: Scope) => string, write: (node: Scope) => Expression): Expression {
    const node = this.#json.writer.scope(this.#page.from);
    const written = write(node);
    return writeList(written, found(node));
  }

  /** The records with such keys. */
  #lookUp(node: Scope, keys: string): string {
    const { writer } = this.#json;
    const key = writer.column(node, modelOf(node.record).key);
    return `(${keys}) AS page CROSS JOIN ${writer.from(node)} WHERE ${key} = page.key`;
  }

  /** The first so many records: as they are walked through in the order of their keys, or, where they may have to be sorted, by their keys. */
  #readAtOnce(node: Scope, first: Operand): string {
    if (!this.#isWalked() || node.joins.size > 0) return this.#lookUp(node, this.#select(first));
    return `(${this.#select(first, null, 0, node)}) AS ${node.alias}`;
  }

  #isWalked(): boolean {
    const { relation, order, where } = this.#page;
    if (relation === undefined || where) return false;
    const to = relationOf(this.#scope!.record, relation);
    return (
      to.kind === 'many' &&
      to.keysEach !== undefined &&
      order.every(({ field }) => field === modelOf(this.#page.from).key)
    );
  }

  #edgePart(node: Scope, part: EdgePart<Json>): Expression {
    if (part.kind === 'constant') return literal(part.value);
    return part.kind === 'cursor' ? value(this.#cursor(node)) : this.#json.object(node, part.members);
  }

  #cursor(node: Scope): string {
    const values = this.#page.order.map(({ field }) => this.#json.writer.column(node, field));
    return `${CURSOR_FUNCTION}(${[...this.#page.cursorOf.map(quoted), ...values].join(', ')})`;
  }

  #pageInfo(members: Members<PageInfoPart>): Expression {
    const { first, last, after, before } = this.#page;
    const { writer } = this.#json;
    const exceeds = (size: Operand) => truth(`(SELECT count(*) FROM ${this.#read}) > ${writer.bind(size)}`);
    return writeObject(members, (part) => {
      switch (part.kind) {
        case 'constant':
          return literal(part.value);
        // The row that a cursor points at lies on the other side of it.
        case 'hasNextPage':
          return first === null ? literal(before !== null) : exceeds(first);
        case 'hasPreviousPage':
          return last === null ? literal(after !== null) : exceeds(last);
        case 'startCursor':
          return this.#cursorAt(this.#query.reverse ? 'max' : 'min');
        case 'endCursor':
          return this.#cursorAt(this.#query.reverse ? 'min' : 'max');
      }
    });
  }

  #cursorAt(end: 'min' | 'max'): Expression {
    const { writer } = this.#json;
    const node = writer.scope(this.#page.from);
    const cursor = this.#cursor(node);
    const key = writer.column(node, modelOf(node.record).key);
    const place = `(SELECT ${end}(place) FROM ${this.#kept})`;
    const at = `${this.#kept} AS page CROSS JOIN ${writer.from(node)} WHERE page.place = ${place} AND ${key} = page.key`;
    return value(`(SELECT ${cursor} FROM ${at})`);
  }

  /**
   * The keys of the records from the start of the page on, or, backwards, from its end.
   *
   * @param node Gives all that is read of it instead.
   */
  #select(size: Operand, other: Operand = null, more = 0, node?: Scope): string {
    const { writer } = this.#json;
    const { from, after, before } = this.#page;
    const scope = node ?? writer.scope(from);
    const key = writer.column(scope, modelOf(from).key);
    const parts = this.#belongs(scope, 'read');
    if (after) parts.push(beyond(writer, scope, this.#query, after, 'after'));
    if (before) parts.push(beyond(writer, scope, this.#query, before, 'before'));
    const where = parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;
    const order = orderTerms(writer, scope, this.#query);
    const most =
      other === null || other === size ? writer.bind(size) : `max(${writer.bind(size)}, ${writer.bind(other)})`;
    const limit = more === 0 ? most : `${most} + ${more}`;
    const asked = node ? [...node.columns].map((column) => `${node.alias}.${column}`).join(', ') : `${key} AS key`;
    return `SELECT ${asked} FROM ${writer.from(scope)}${where} ORDER BY ${order} LIMIT ${limit}`;
  }

  /** Which of the places that were read are on the page. */
  #keeps(): string {
    const { first, last } = this.#page;
    const { writer } = this.#json;
    if (first === null || last === null) return `place <= ${writer.bind(first === null ? last : first)}`;
    const size = () => `min((SELECT count(*) FROM ${this.#read}), ${writer.bind(first)})`;
    return `place <= ${size()} AND place > ${size()} - ${writer.bind(last)}`;
  }

  #total(): Expression {
    const { writer } = this.#json;
    const scope = writer.scope(this.#page.from);
    const where = this.#inList(scope);
    return value(`(SELECT count(*) FROM ${writer.from(scope)} WHERE ${where})`);
  }

  #facets({ terms, limit }: Extract<PagePart, { kind: 'facets' }>): Expression {
    const { writer } = this.#json;
    const order = { by: 'count', direction: 'desc' } as const;
    const groups = terms.map((term) => {
      const grouping = { from: this.#page.from, by: [term], order, skip: 0, limit };
      return whileInTime(writeGroups(writer, grouping, (scope) => this.#inList(scope)));
    });
    return writeElements(groups);
  }

  /** What all records of the list fulfil, whatever the page. */
  #inList(scope: Scope): string {
    const parts = this.#belongs(scope, 'count');
    return parts.length === 0 ? 'TRUE' : parts.join(' AND ');
  }

  #belongs(scope: Scope, to: 'read' | 'count'): string[] {
    const { relation, where } = this.#page;
    const parts: string[] = [];
    if (relation !== undefined) parts.push(this.#json.belongs(this.#scope!, relation, scope, to));
    if (where) parts.push(`(${this.#json.writer.condition(scope, where, to === 'read')})`);
    return parts;
  }
}
