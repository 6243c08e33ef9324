import { existsSync } from 'node:fs';
import { AppError } from '../errors.ts';
import type { Database, OpenOptions } from '../store/open-database.ts';
import { withDatabase } from './with-database.ts';

/**
 * Does something with a database that must be there already, and closes it.
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
  return withDatabase(path, options, act);
}
