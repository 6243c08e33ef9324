import type { Database } from '../database.ts';

/** Does what reads several times, all of it from the corpus as it is at one moment. */
export type ReadAtOnce = <T>(act: () => Promise<T>) => Promise<T>;

/** For how long others may join a state of the corpus that is being held, in milliseconds. */
const JOINED_FOR = 1000;

/**
 * Reading takes several statements, and an import may come between any two of them. Rarely it does, so that at first
 * nothing is done about it; where it turns out that something was saved meanwhile, all is read again, and then from a state
 * that is held: in a transaction, which others on the connection share, so that it ends when the last of them is done.
 */
export function readAtOnce({ sqlite }: Database): ReadAtOnce {
  const version = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let holders = 0;
  let heldSince = 0;
  let waiting: (() => void)[] = [];

  const hold = async (): Promise<void> => {
    // it must come to its end: what is read from it grows old
    while (holders > 0 && performance.now() - heldSince > JOINED_FOR) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    if (holders === 0) {
      sqlite.exec('BEGIN');
      // the state is that of the first reading
      sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
      heldSince = performance.now();
    }
    holders += 1;
  };
  const release = (): void => {
    holders -= 1;
    if (holders > 0) return;
    sqlite.exec('COMMIT');
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  return async (act) => {
    const before = version.get();
    const first = await act();
    if (version.get() === before) return first;
    await hold();
    try {
      return await act();
    } finally {
      release();
    }
  };
}
