import { setImmediate } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { JsonTree } from '../../store/query/json-tree.ts';
import type { Reader } from '../../store/query/reader.ts';
import type { Value } from '../../store/query/tree.ts';

/** For how long a request may keep all others waiting by many statements together, in milliseconds. */
const TURN = 50;

interface TurnOptions {
  /** Called before each statement. */
  onStatement?: () => void;
  /** What the database has worked for the request before, in milliseconds. */
  used?: number;
  /** Milliseconds. */
  turn?: number;
}

/**
 * The reader of one request, whose statements go one after the other: after every so many milliseconds of them whatever
 * else the server has to answer comes first, and when they have taken as long as the request may they are refused. A
 * statement that runs is not interrupted, but one of many parts ends before the next of them.
 *
 * @param seconds What the database may work for the request; the time that it works for others does not count.
 * @returns A reader that rejects with GraphQLError `QUERY_TOO_SLOW` from then on.
 */
export function takeTurns(
  reader: Reader,
  seconds: number,
  { onStatement, used = 0, turn = TURN }: TurnOptions = {},
): Reader {
  let ReaderInTurns = known.get(reader);
  if (!ReaderInTurns) {
    ReaderInTurns = readerInTurns(reader);
    known.set(reader, ReaderInTurns);
  }
  return new ReaderInTurns(seconds, turn, used, onStatement) as unknown as Reader;
}

/** For each reader what the readers of requests are made by: they differ in what they have used up alone. */
const known = new WeakMap<Reader, typeof Turns>();

function readerInTurns(reader: Reader): typeof Turns {
  class ReaderInTurns extends Turns {}
  const methods = Object.entries(reader).map(([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => {
    function inTurn(this: Turns, ...args: unknown[]): Promise<unknown> {
      return this.take(() => method(...args));
    }
    return [name, inTurn];
  });
  function json(this: Turns, tree: JsonTree, values: readonly Value[]) {
    return this.take(() => reader.json(tree, values, this.left));
  }
  Object.assign(ReaderInTurns.prototype, { ...Object.fromEntries(methods), json });
  return ReaderInTurns;
}

class Turns {
  #used: number;
  #usedInTurn = 0;
  /** What waits for its turn; null where nothing does. */
  #waiting: Promise<unknown> | null = null;

  constructor(
    readonly seconds: number,
    readonly turn: number,
    used: number,
    readonly onStatement?: () => void,
  ) {
    this.#used = used;
  }

  /** How long the database may still work, in milliseconds. */
  get left(): number {
    return this.seconds * 1000 - this.#used;
  }

  take<T>(statement: () => Promise<T>): Promise<T> {
    if (!this.#waiting && this.#usedInTurn < this.turn) return this.#run(statement);
    const answer = (this.#waiting ?? Promise.resolve()).then(() => this.#next(statement));
    const waiting = answer
      .catch(() => undefined)
      .then(() => {
        if (this.#waiting === waiting) this.#waiting = null;
      });
    this.#waiting = waiting;
    return answer;
  }

  async #next<T>(statement: () => Promise<T>): Promise<T> {
    if (this.#usedInTurn >= this.turn) {
      await setImmediate();
      this.#usedInTurn = 0;
    }
    return this.#run(statement);
  }

  #run<T>(statement: () => Promise<T>): Promise<T> {
    if (this.left <= 0) return Promise.reject(queryTooSlow(this.seconds));
    this.onStatement?.();
    const start = performance.now();
    // SQLite has answered when this returns.
    const rows = statement();
    const took = performance.now() - start;
    this.#used += took;
    this.#usedInTurn += took;
    return rows;
  }
}

function queryTooSlow(most: number): GraphQLError {
  const advice = 'Ask for less at a time: narrower filters, fewer lists and groups, in several queries.';
  return new GraphQLError(`The database has worked ${most} seconds for this request, as long as it may. ${advice}`, {
    extensions: { code: 'QUERY_TOO_SLOW', limit: 'querySeconds', most },
  });
}
