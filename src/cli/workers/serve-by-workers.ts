import cluster from 'node:cluster';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import type { ServeTask } from '../serve-corpus.ts';
import { deathLimit } from './death-limit.ts';
import { Post, type PostEvents } from './post.ts';
import type { WorkerNews } from './worker-message.ts';

/** So many times may each worker die within a minute, one with the other. */
const DEATHS = 3;

/**
 * Serves a corpus by processes that share the port, each with a connection of its own. One that dies is replaced.
 *
 * @param whileServing Called when all serve, with the address; as soon as it is done all finish what is under way, and that is all.
 * @throws AppError when a worker cannot serve at the start: as `serveCorpus` does.
 * @throws Error when workers die faster than it makes sense to replace them.
 */
export async function serveByWorkers(
  task: ServeTask,
  count: number,
  whileServing: (url: string) => Promise<void>,
): Promise<void> {
  cluster.setupPrimary({ exec: join(packageRoot, 'dist', 'program', 'serving-worker.js'), args: [] });
  const tooManyDeaths = deathLimit(DEATHS * count, 60_000);
  const serving = new Set<Post>();
  const posts: Post[] = [];
  let url: string | undefined;
  let ending = false;
  try {
    await new Promise<void>((resolve, reject) => {
      const events: PostEvents = { onNews, onDeath };
      for (let number = 1; number <= count; number++) posts.push(new Post(number, task, events));
      for (const post of posts) post.staff();

      function onNews(news: WorkerNews, post: Post): void {
        if (news.kind === 'serving') onServing(news.url, post);
        if (news.kind === 'ask-counts') void answerCounts(post);
        if (news.kind !== 'failed') return;
        if (serving.size < count) reject(errorOf(news));
        else console.error(news.message);
      }

      function onServing(at: string, post: Post): void {
        const isFirst = serving.size < count;
        serving.add(post);
        url ??= at;
        // With any port that is free, when no worker was left to hold the one that was taken.
        if (url !== at) reject(new Error(`all workers have died, and ${url} with them`));
        else if (isFirst && serving.size === count) whileServing(url).then(resolve, reject);
      }

      function onDeath(how: string, post: Post): void {
        if (ending) return;
        const dead = `worker ${post.number} (process ${post.process}) has ended with ${how}`;
        if (serving.size < count) reject(new Error(`${dead} before it served`));
        else if (tooManyDeaths(Date.now())) reject(new Error(`${dead}; too many have within a minute`));
        else {
          post.staff();
          console.error(`${dead}; process ${post.process} takes its place`);
        }
      }
    });
  } finally {
    ending = true;
    await Promise.all(posts.map((post) => post.end()));
  }

  async function answerCounts(asking: Post): Promise<void> {
    asking.tell({ kind: 'all-counts', workers: await Promise.all(posts.map((post) => post.counts())) });
  }
}

const errorOf = ({ code, message }: { code?: AppError['code']; message: string }): Error =>
  code === undefined ? new Error(message) : new AppError(code, message);
