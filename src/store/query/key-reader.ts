import { modelOf, type RecordName } from '../model/model.ts';
import type { Database } from '../open-database.ts';
import { sqlite as dialect } from './sqlite.ts';
import type { Condition, Value } from './tree.ts';

/** Reads the keys of records one after the other, as they are asked for. */
export interface KeyReader {
  /** The keys of the records that fulfil a condition, in their order. */
  keys(from: RecordName, where: Condition): Iterable<Value>;
  /** Ends what has been begun: a connection that still reads cannot be closed. */
  end(): void;
}

/** @param database A connection of its own: as long as keys are read nothing can be written over it. */
export function createKeyReader({ sqlite }: Database): KeyReader {
  const underWay = new Set<IterableIterator<Value>>();
  return {
    *keys(from, where) {
      // Only keys are sorted where no index has them in order: of a million of them that takes a fraction of a second.
      const { sql, parameters } = dialect.rows({ from, fields: [modelOf(from).key], where });
      const keys = sqlite
        .prepare<unknown[], Value>(sql)
        .pluck(true)
        .iterate(...parameters);
      underWay.add(keys);
      try {
        yield* keys;
      } finally {
        underWay.delete(keys);
      }
    },
    end() {
      for (const keys of underWay) keys.return?.();
    },
  };
}
