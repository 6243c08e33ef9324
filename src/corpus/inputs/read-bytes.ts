import { readFileSync } from 'node:fs';
import { AppError } from '../../errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
};

/** Why the file system refused, in words. */
export function refusalOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/**
 * The bytes of a file.
 *
 * @throws AppError UNREADABLE_FILE, with the reason in words and without the file's name.
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new AppError('UNREADABLE_FILE', refusalOf(cause), { cause });
  }
}
