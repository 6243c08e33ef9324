import type { ImportSummary } from '../corpus/import-corpus.ts';
import { countFailed, type Unrecognised } from '../corpus/import-summary.ts';
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

/** So many names can be taken in; JSON has more. */
const MOST_NAMES = 10;

/** Says what an import did: on standard output, what is wrong on standard error; or all of it as JSON. */
export function reportImport(
  summary: ImportSummary,
  { dryRun, json, seconds, failures: failuresFile }: Reported,
): void {
  const { new: added, replaced, unchanged, failed: failures, unrecognised, ended = null } = summary;
  const failed = countFailed(summary);
  if (json) {
    const counts = { new: added, replaced, unchanged, failed, unrecognised: unrecognised?.count ?? 0 };
    const lists = { failuresFile, failures, unrecognisedFiles: unrecognised?.files ?? [] };
    console.log(JSON.stringify({ ...counts, dryRun, ended, seconds, ...lists }, null, 2));
    return;
  }
  sayFailed(failures, { of: failed, file: failuresFile });
  const counts = `${added} new, ${replaced} replaced, ${unchanged} unchanged, ${failed} failed`;
  console.log(dryRun ? `${counts} (dry run: nothing was written)` : counts);
  if (unrecognised) console.error(unrecognisedLine(unrecognised));
}

function unrecognisedLine({ count, files }: Unrecognised): string {
  const what = count === 1 ? 'does not look like a report' : 'do not look like reports';
  const names = files.slice(0, MOST_NAMES).join(', ');
  return `${count} of them ${what}: ${names}${count > MOST_NAMES ? ', …' : ''}`;
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
