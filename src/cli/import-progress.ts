import type { SingleBar } from 'cli-progress';
import type { ImportProgress } from '../corpus/import-corpus.ts';
import { sizeOfInputs } from '../corpus/inputs/size-of-inputs.ts';

/** Shows on standard error how far an import is. */
export interface ProgressDisplay {
  update: (progress: ImportProgress) => void;
  end(): void;
}

export interface ProgressOptions {
  quiet?: boolean;
  /** How many seconds from one line to the next, where standard error is no terminal. */
  progress: number;
  /** There may be more than the files of the paths. */
  manifest?: string;
}

/** A bar with rate and remaining time on a terminal; otherwise a line now and then, none of a short import. */
export async function showProgress(
  paths: readonly string[],
  { quiet = false, progress: seconds, manifest }: ProgressOptions,
): Promise<ProgressDisplay> {
  if (quiet) return { update: () => {}, end: () => {} };
  if (process.stderr.isTTY) return showBar(manifest === undefined ? paths : null);
  return printLines(seconds);
}

function printLines(seconds: number): ProgressDisplay {
  const began = performance.now();
  let last = began;
  return {
    update: (progress) => {
      const now = performance.now();
      if (now - last < seconds * 1000) return;
      last = now;
      console.error(`${inWords(progress)}, ${rateOf(progress, now - began)} a second`);
    },
    end: () => {},
  };
}

const WITHOUT_TOTAL = '{done}, {rate} a second';
const WITH_TOTAL = '{bar} {percentage}% {done}, {rate} a second, {eta_formatted} left';

/** In the bytes of the files, which are counted meanwhile; what archives unpack to is counted as it is read, so theirs is a guess. */
async function showBar(paths: readonly string[] | null): Promise<ProgressDisplay> {
  const { default: cliProgress } = await import('cli-progress');
  const began = performance.now();
  const counting = new AbortController();
  const bar: SingleBar = new cliProgress.SingleBar({
    format: (options, params, payload) => {
      const format = params.total > 0 ? WITH_TOTAL : WITHOUT_TOTAL;
      return cliProgress.Format.Formatter({ ...options, format }, params, payload);
    },
    ...{ stream: process.stderr, hideCursor: true, clearOnComplete: true, stopOnComplete: false, fps: 5 },
    ...{ gracefulExit: false, barsize: 30 },
  });
  bar.start(0, 0, { done: 'reading', rate: 0 });
  let total = 0;
  void sizeOfInputs(paths ?? [], counting.signal).then((size) => {
    if (!size || counting.signal.aborted) return;
    total = size;
    bar.setTotal(size);
  });
  return {
    update: (progress) => {
      const payload = { done: inWords(progress), rate: rateOf(progress, performance.now() - began) };
      bar.update(total === 0 ? progress.bytes : Math.min(progress.bytes, total), payload);
    },
    end: () => {
      counting.abort();
      bar.stop();
    },
  };
}

const doneOf = ({ new: added, replaced, unchanged, failed }: ImportProgress): number =>
  added + replaced + unchanged + failed;

const rateOf = (progress: ImportProgress, milliseconds: number): number =>
  Math.round((doneOf(progress) * 1000) / Math.max(milliseconds, 1));

/** @example inWords(progress) // '1200 reports: 1100 new, 90 unchanged, 10 failed' */
function inWords(progress: ImportProgress): string {
  const counts = (['new', 'replaced', 'unchanged', 'failed'] as const)
    .filter((kind) => progress[kind] > 0)
    .map((kind) => `${progress[kind]} ${kind}`);
  return `${doneOf(progress)} reports: ${counts.join(', ')}`;
}
