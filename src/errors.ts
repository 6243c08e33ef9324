/** What kind of trouble it is; mapped once at each edge (GraphQL `extensions.code`, command-line exit code). */
const ERROR_CODES = [
  /** An argument, option or configuration value that cannot be used as given. */
  'BAD_INPUT',
  /** A file that is missing or cannot be read. */
  'UNREADABLE_FILE',
  /** A file that was read but is none of the kinds that can be imported: empty, binary, wrong encoding, not a parsed report. */
  'UNSUPPORTED_CONTENT',
  /** The database cannot be opened or written. */
  'DATABASE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The one error of this program that a person is meant to read: what was wrong, where, and what to do.
 * Anything else that is thrown is a fault of the program.
 *
 * @example throw new AppError('UNREADABLE_FILE', 'reports/a.txt: no such file');
 */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
