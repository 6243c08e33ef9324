import cluster, { type Worker } from 'node:cluster';
import { addPlanCounts, noPlanCounts, type PlanCounts, type WorkerCounts } from '../../api/plan/plan-counts.ts';
import type { ServeTask } from '../serve-corpus.ts';
import type { WorkerNews, WorkerOrder } from './worker-message.ts';

/** How long a worker may take to say what it has counted until what it said before is taken, in milliseconds. */
const COUNTING = 1000;

/** What happens at a post. */
export interface PostEvents {
  onNews(news: WorkerNews, post: Post): void;
  /** @param how `SIGKILL`, `code 1` */
  onDeath(how: string, post: Post): void;
}

/** The place of a worker: where one has died, another one goes on. */
export class Post {
  #worker: Worker | undefined;
  /** What the worker is to be told as soon as it listens; nothing when it does. */
  #orders: WorkerOrder[] | undefined;
  /** Of those who were here before. */
  #before: PlanCounts = noPlanCounts();
  #counts: PlanCounts = noPlanCounts();
  #onCounted: (() => void)[] = [];

  constructor(
    /** 1 and up. */
    readonly number: number,
    private readonly task: ServeTask,
    private readonly events: PostEvents,
  ) {}

  /** The id of the process that is here, or was here last. */
  get process(): number {
    return this.#worker?.process.pid ?? 0;
  }

  /** Puts a new worker here. */
  staff(): void {
    const worker = cluster.fork();
    this.#worker = worker;
    this.#orders = [{ kind: 'serve', task: this.task }];
    worker.on('message', (news: WorkerNews) => {
      if (news.kind === 'listening') this.#listening();
      else if (news.kind === 'counted') this.#counted(news.counts);
      else this.events.onNews(news, this);
    });
    worker.once('exit', (code, signal) => {
      this.#before = addPlanCounts(this.#before, this.#counts);
      this.#counted(noPlanCounts());
      this.events.onDeath(signal ?? `code ${code}`, this);
    });
  }

  tell(order: WorkerOrder): void {
    // One that has died meanwhile is told of by its exit.
    if (this.#orders) this.#orders.push(order);
    else if (this.#worker?.isConnected()) this.#worker.send(order, () => undefined);
  }

  /** What was counted here; of a worker that is busy, what it has said before. */
  async counts(): Promise<WorkerCounts> {
    let late: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#onCounted.push(resolve);
      late = setTimeout(resolve, COUNTING);
      this.tell({ kind: 'count' });
    });
    clearTimeout(late);
    return { worker: this.number, process: this.process, counts: addPlanCounts(this.#before, this.#counts) };
  }

  /** Has the worker finish what is under way, and waits until it has ended. */
  async end(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined || worker.isDead()) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    this.tell({ kind: 'end' });
    await ended;
  }

  #listening(): void {
    const orders = this.#orders ?? [];
    this.#orders = undefined;
    for (const order of orders) this.tell(order);
  }

  #counted(counts: PlanCounts): void {
    this.#counts = counts;
    for (const resolve of this.#onCounted) resolve();
    this.#onCounted = [];
  }
}
