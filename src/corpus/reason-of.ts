import { AppError } from '../errors.ts';
import { isDatabaseError } from '../store/database-error.ts';

/**
 * Why one report could not be brought in, for whoever reads the list of what failed.
 *
 * @throws Error of the database or its disk: it would be the same with every other report.
 */
export function reasonOf(error: unknown): string {
  if (isDatabaseError(error)) throw error;
  if (error instanceof AppError) return error.message;
  return `unexpected error: ${error instanceof Error ? error.message : String(error)}`;
}
