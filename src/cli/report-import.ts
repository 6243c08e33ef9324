import type { ImportSummary } from '../corpus/import-corpus.ts';
import { countFailed } from '../corpus/import-summary.ts';
import { EXIT_INTERRUPTED } from './interruptible.ts';
import { sayFailed } from './say-failed.ts';

/** What there is to say of an import besides its summary. */
export interface Reported {
  dryRun: boolean;
  json: boolean;
  seconds: number;
  /** Where the failures are listed. */
  failures: string | null;
}

/** Says what an import did: on standard output, what failed on standard error; or all of it as JSON. */
export function reportImport(
  summary: ImportSummary,
  { dryRun, json, seconds, failures: failuresFile }: Reported,
): void {
  const { new: added, replaced, unchanged, failed: failures, ended = null } = summary;
  const failed = countFailed(summary);
  if (json) {
    const counts = { new: added, replaced, unchanged, failed };
    console.log(JSON.stringify({ ...counts, dryRun, ended, seconds, failuresFile, failures }, null, 2));
    return;
  }
  sayFailed(failures, { of: failed, file: failuresFile });
  const counts = `${added} new, ${replaced} replaced, ${unchanged} unchanged, ${failed} failed`;
  console.log(dryRun ? `${counts} (dry run: nothing was written)` : counts);
}

/** What an import that did not bring in everything ends with; null for one that did. */
export function endingOf(
  summary: ImportSummary,
  failuresFile: string | null,
): { message: string; exitCode: number } | null {
  if (summary.ended === 'SIGNAL') {
    const message = 'interrupted: what is counted here is saved; the same import again goes on from there';
    return { message, exitCode: EXIT_INTERRUPTED };
  }
  const failed = countFailed(summary);
  if (failed === 0) return null;
  if (summary.ended === 'FAILURE')
    return { message: 'ended at the first failure; what came before it is saved', exitCode: 1 };
  const see = failuresFile === null ? '' : `, see ${failuresFile}`;
  return { message: `${failed} not imported${see}`, exitCode: 1 };
}
