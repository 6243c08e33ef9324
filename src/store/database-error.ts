import { AppError } from '../errors.ts';

const READONLY = 'it cannot be written; make the file and its folder writable, or name another';
const FULL = 'the disk is full; make room, or name a file on another';
const BUSY = 'another program is writing to it; try again when that has ended';
const DENIED = 'permission denied; make the file and its folder readable and writable, or name another';

/** What is wrong and what to do about it, by what SQLite or the file system says. */
const ADVICE: Readonly<Record<string, string>> = {
  SQLITE_BUSY: BUSY,
  SQLITE_LOCKED: BUSY,
  SQLITE_READONLY: READONLY,
  SQLITE_FULL: FULL,
  SQLITE_IOERR: 'the disk could not be read or written; see that it is whole and has room',
  SQLITE_CANTOPEN: 'it cannot be opened; see that the file and its folder can be read and written',
  SQLITE_CORRUPT: 'it is damaged; delete it and import again',
  SQLITE_NOTADB: 'it is no database; name another file',
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: READONLY,
  ENOSPC: FULL,
  ENOTDIR: 'a part of its path is a file, not a folder; name another',
  EEXIST: 'its folder is a file; name another',
  EISDIR: 'it is a folder; name a file',
};

/** Whether an error comes from the database or the disk it lies on: whatever is tried next will fail likewise. */
export const isDatabaseError = (error: unknown): boolean => adviceFor(error) !== undefined;

/**
 * The error for whoever runs the program, where the trouble is the database file or the disk; any other as it is.
 *
 * @example throw databaseError(error, 'data/fazhi.db') // AppError DATABASE 'data/fazhi.db: the disk is full; …'
 */
export function databaseError(error: unknown, path: string): unknown {
  const advice = adviceFor(error);
  return advice === undefined ? error : new AppError('DATABASE', `${path}: ${advice}`, { cause: error });
}

/** Extended codes (`SQLITE_IOERR_WRITE`) say more than anybody can act on. */
function adviceFor(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return ADVICE[/^SQLITE_[A-Z]+|^E[A-Z]+/u.exec(code)?.[0] ?? ''];
}
