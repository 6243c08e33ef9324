import type { ImportFailure } from '../corpus/import-corpus.ts';

/** Says on standard error what could not be imported, a line each. */
export function sayFailed(failed: readonly ImportFailure[]): void {
  for (const { file, reason } of failed) console.error(`${file}: ${reason}`);
}
