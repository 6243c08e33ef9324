import { noPlanCounts, type WorkerCounts, workerCountsText } from '../../api/plan/plan-counts.ts';
import { AppError } from '../../errors.ts';
import { type ServeTask, serveCorpus } from '../serve-corpus.ts';
import { untilTold } from '../until-told.ts';
import type { WorkerNews, WorkerOrder } from './worker-message.ts';

// A process that `serveByWorkers` starts: does what it is told, and ends when it is told, or by a signal.

const planCounts = noPlanCounts();
let waiting: ((workers: readonly WorkerCounts[]) => void)[] = [];

const task = new Promise<ServeTask>((serve) => {
  process.on('message', (order: WorkerOrder) => {
    if (order.kind === 'serve') serve(order.task);
    if (order.kind === 'count') say({ kind: 'counted', counts: planCounts });
    if (order.kind === 'all-counts') {
      for (const answer of waiting) answer(order.workers);
      waiting = [];
    }
  });
});
const told = new Promise<void>((end) => {
  process.on('message', ({ kind }: WorkerOrder) => {
    if (kind === 'end') end();
  });
});
say({ kind: 'listening' });

/** Whoever asks for metrics comes to any worker, and is to see all. */
async function metrics(): Promise<string> {
  const workers = await new Promise<readonly WorkerCounts[]>((resolve) => {
    waiting.push(resolve);
    say({ kind: 'ask-counts' });
  });
  return workerCountsText(workers);
}

/** A worker whose primary is gone ends by itself, and has nobody to tell. */
function say(news: WorkerNews, said: () => void = () => undefined): void {
  process.send?.(news, undefined, undefined, said);
}

try {
  const whileServing = (url: string) => {
    say({ kind: 'serving', url });
    return Promise.race([told, untilTold()]);
  };
  await serveCorpus(await task, whileServing, { planCounts, metrics });
  process.disconnect();
} catch (error) {
  if (process.env.FAZHI_DEBUG) console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  const news: WorkerNews = { kind: 'failed', message, ...(error instanceof AppError && { code: error.code }) };
  say(news, () => process.exit(1));
}
