import type { Members } from './json-tree.ts';

/**
 * An expression of SQL that a part of JSON is made of. That a function takes a text for JSON is known where the text was made, and lost
 * on the way out of a query within the query (newer SQLite) and wherever else a text is passed on: whoever writes what is around asks.
 */
export interface Expression {
  readonly sql: string;
  /**
   * - `value`: null, a number or a text; or a call of `json`, to be written where it is. Functions write it as JSON.
   * - `json`: a call of a function that makes an object or a list. Functions write it as it is.
   * - `text`: the text of JSON, never null. No function may be given it.
   */
  readonly gives: 'value' | 'json' | 'text';
}

export const value = (sql: string): Expression => ({ sql, gives: 'value' });
export const text = (sql: string): Expression => ({ sql, gives: 'text' });

/** The text of JSON that an expression comes to: for one of null `null`. */
export const textOf = ({ sql, gives }: Expression): string => (gives === 'value' ? `json_quote(${sql})` : sql);

/** A text in SQL. */
export const quoted = (characters: string): string => `'${characters.replaceAll("'", "''")}'`;

export function writeObject<Member>(members: Members<Member>, write: (member: Member) => Expression): Expression {
  const written = members.map(([name, member]) => [name, write(member)] as const);
  if (written.every(([, { gives }]) => gives !== 'text')) {
    return {
      sql: `json_object(${written.map(([name, { sql }]) => `${quoted(name)}, ${sql}`).join(', ')})`,
      gives: 'json',
    };
  }
  const parts = written.map(
    ([name, part], i) => `${quoted(`${i === 0 ? '{' : ','}${JSON.stringify(name)}:`)}, ${textOf(part)}`,
  );
  return text(`concat(${parts.join(', ')}, '}')`);
}

/** A list of so many parts. */
export const writeElements = (elements: readonly Expression[]): Expression =>
  text(
    `concat('[', ${elements
      .flatMap((element, i) => (i === 0 ? [textOf(element)] : [`','`, textOf(element)]))
      .concat(`']'`)
      .join(', ')})`,
  );

/** What is made of each row of a query, as a list in their order. @param rows What stands behind `FROM`. */
export const writeList = ({ sql, gives }: Expression, rows: string): Expression =>
  text(
    `(SELECT ${gives === 'text' ? `concat('[', group_concat(${sql}), ']')` : `json_group_array(${sql})`} FROM ${rows})`,
  );
