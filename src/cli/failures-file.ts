import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { ImportFailure } from '../corpus/import-corpus.ts';
import { refusalOf } from '../corpus/inputs/read-bytes.ts';
import { AppError } from '../errors.ts';

/** A list of what could not be imported, as NDJSON: `{"file":"a.ndjson","place":"line 3","reason":"…"}`. */
export interface FailuresFile {
  note: (failure: ImportFailure) => void;
  close(): void;
  /** Removes the list of an import before this one, where this one had no failure. */
  removeFormer(): void;
  /** Where the list is; null where there was nothing to write. */
  readonly written: string | null;
}

/**
 * Lists failures in a file as they come; there is none without a failure.
 *
 * @param path Null: there is no list.
 * @throws AppError BAD_INPUT where the file cannot be written, at the first failure.
 */
export function createFailuresFile(path: string | null): FailuresFile {
  let file: number | undefined;
  return {
    note: ({ file: name, place = null, reason }) => {
      if (path === null) return;
      try {
        file ??= openSync(path, 'w');
        writeSync(file, `${JSON.stringify({ file: name, place, reason })}\n`);
      } catch (cause) {
        throw new AppError('BAD_INPUT', `${path}: the failures cannot be listed there: ${refusalOf(cause)}`, { cause });
      }
    },
    close: () => {
      if (file !== undefined) closeSync(file);
    },
    removeFormer: () => {
      if (path !== null && file === undefined) rmSync(path, { force: true });
    },
    get written() {
      return file === undefined ? null : path;
    },
  };
}
