import type { ImportFailure } from '../corpus/import-corpus.ts';

/** More lines than that nobody reads on a screen. */
const MOST_LINES = 20;

/**
 * Says on standard error what could not be imported, a line each; of many the first ones.
 *
 * @param of How many there are.
 * @param file Where all are listed.
 */
export function sayFailed(failed: readonly ImportFailure[], { of, file }: { of: number; file: string | null }): void {
  for (const { file: path, place, reason } of failed.slice(0, MOST_LINES)) {
    console.error(place === undefined ? `${path}: ${reason}` : `${path}: ${place}: ${reason}`);
  }
  if (of > MOST_LINES) console.error(`and ${of - MOST_LINES} more${file === null ? '' : `, see ${file}`}`);
}
