import { databaseError } from '../store/database-error.ts';
import { closeDatabase, type Database, type OpenOptions, openDatabase } from '../store/open-database.ts';

/**
 * Does something with a database and closes it, whatever happens.
 *
 * @throws AppError `DATABASE`, with the path, for all that SQLite or the disk refuses meanwhile.
 */
export async function withDatabase<T>(
  path: string,
  options: OpenOptions,
  act: (database: Database) => Promise<T>,
): Promise<T> {
  try {
    const database = openDatabase(path, options);
    try {
      return await act(database);
    } finally {
      closeDatabase(database);
    }
  } catch (error) {
    throw databaseError(error, path);
  }
}
