import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createContext } from '../../../src/api/context.ts';
import { createApolloServer } from '../../../src/api/server.ts';
import { importCorpus } from '../../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { openDatabase } from '../../../src/store/open-database.ts';
import { createReader, type Reader } from '../../../src/store/query/reader.ts';
import { bindable } from '../../../src/store/query/sql-writer.ts';
import { sqliteJson } from '../../../src/store/query/sqlite-json.ts';
import { isSlot } from '../../../src/store/query/tree.ts';
import { recipes } from '../../clients/cookbook.ts';

// SQLite up to 3.53 knows of a text that a query within the query gives whether it is JSON, from 3.54 on it does not; the version of Node
// decides which of them runs here. What a function of JavaScript gives is nothing but a text to either.
const PASSING_ON = 'passed_on';
const database = openDatabase(':memory:');
const { sqlite } = database;
sqlite.function(PASSING_ON, (given) => given);
await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
const apollo = createApolloServer();
const reader = createReader(database);

/** The same statement, in which whatever a query within it gives as a value is passed on by that function. */
function passingOn(sql: string): string {
  const plain = sql.replace(/'(?:[^']|'')*'/g, (text) => `'${' '.repeat(text.length - 2)}'`);
  const begin = /(?<!\b(?:FROM|JOIN|IN|EXISTS|MATERIALIZED|AS) )\((?=(?:SELECT|WITH) )/g;
  const begins = new Set(Array.from(plain.matchAll(begin), ({ index }) => index));
  const open: number[] = [];
  const written = Array.from({ length: sql.length }, (_, at) => {
    if (plain[at] === '(') open.push(at);
    if (begins.has(at)) return `${PASSING_ON}((`;
    return plain[at] === ')' && begins.has(open.pop()!) ? '))' : sql[at];
  });
  return written.join('');
}

const answerOf = (sql: string, bound: readonly unknown[]): unknown =>
  JSON.parse(
    String(
      sqlite
        .prepare<unknown[], unknown[]>(sql)
        .raw()
        .get(...bound)![0],
    ),
  );

test.each(recipes.map(({ question, query, variables }) => [question, query, variables] as const))(
  'JSON of a query within the query is written as JSON, whatever SQLite knows of it: %s',
  async (_, query, variables) => {
    const asked: Parameters<Reader['json']>[] = [];
    const json: Reader['json'] = (...all) => {
      asked.push(all);
      return reader.json(...all);
    };
    await apollo.executeOperation({ query, variables }, { contextValue: createContext({ ...reader, json }) });
    const [[tree, values], ...more] = asked as [Parameters<Reader['json']>];
    expect(more).toEqual([]);
    const { sql, parameters } = sqliteJson.json(tree);
    const bound = parameters.map((operand) => (isSlot(operand) ? bindable(values[operand.slot]!) : operand));
    expect(passingOn(sql)).toContain(PASSING_ON);
    expect(answerOf(passingOn(sql), bound)).toEqual(answerOf(sql, bound));
  },
);

test('a function that is given such a text would take it for a text', () => {
  const sql = `SELECT json_object('list', (SELECT json_group_array(value) FROM json_each('[1]')))`;
  expect(answerOf(passingOn(sql), [])).toEqual({ list: '[1]' });
});
