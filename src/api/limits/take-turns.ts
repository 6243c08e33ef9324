import { setImmediate } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Reader } from '../../store/query/reader.ts';

/** For how long a request may keep all others waiting by many statements together, in milliseconds. */
const TURN = 50;

/**
 * The reader of one request, whose statements go one after the other: after every so many milliseconds of them whatever
 * else the server has to answer comes first, and when they have taken as long as the request may they are refused. A
 * statement that runs is not interrupted.
 *
 * @param seconds What the database may work for the request; the time that it works for others does not count.
 * @param onStatement Called before each of its statements.
 * @param turn Milliseconds.
 * @returns A reader that rejects with GraphQLError `QUERY_TOO_SLOW` from then on.
 */
export function takeTurns(reader: Reader, seconds: number, onStatement?: () => void, turn: number = TURN): Reader {
  let used = 0;
  let usedInTurn = 0;
  let before: Promise<unknown> = Promise.resolve();

  const read = async (statement: () => Promise<unknown>): Promise<unknown> => {
    if (used >= seconds * 1000) throw queryTooSlow(seconds);
    if (usedInTurn >= turn) {
      await setImmediate();
      usedInTurn = 0;
    }
    onStatement?.();
    const start = performance.now();
    // SQLite has answered when this returns.
    const rows = statement();
    const took = performance.now() - start;
    used += took;
    usedInTurn += took;
    return rows;
  };

  const timed = Object.entries(reader).map(([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => {
    const inTurn = (...args: unknown[]): Promise<unknown> => {
      const answer = before.then(() => read(() => method(...args)));
      before = answer.catch(() => undefined);
      return answer;
    };
    return [name, inTurn];
  });
  return Object.fromEntries(timed) as Reader;
}

function queryTooSlow(most: number): GraphQLError {
  const advice = 'Ask for less at a time: narrower filters, fewer lists and groups, in several queries.';
  return new GraphQLError(`The database has worked ${most} seconds for this request, as long as it may. ${advice}`, {
    extensions: { code: 'QUERY_TOO_SLOW', limit: 'querySeconds', most },
  });
}
