import { existsSync } from 'node:fs';
import { AppError } from '../errors.ts';
import { describeHolder, lockForImport } from '../store/import-lock.ts';
import type { Database, OpenOptions } from '../store/open-database.ts';
import { withDatabase } from './with-database.ts';

/**
 * Does something with a database that must be there already, and closes it. Unless it is only read, this waits for an import into
 * it to end, and imports wait for this.
 *
 * @throws AppError `BAD_INPUT` where there is none: a mistyped path must not leave an empty one behind.
 */
export async function withCorpus<T>(
  path: string,
  options: OpenOptions,
  act: (database: Database) => Promise<T>,
): Promise<T> {
  if (!existsSync(path)) {
    throw new AppError('BAD_INPUT', `${path}: there is no database; make it with "fazhi import PATH..."`);
  }
  if (options.readonly) return withDatabase(path, options, act);
  return withDatabase(path, options, async (database) => {
    const release = await lockForImport(database, {
      onWait: (holder) => console.error(`${path}: ${describeHolder(holder)}; waiting for it to end`),
    });
    try {
      return await act(database);
    } finally {
      release?.();
    }
  });
}
