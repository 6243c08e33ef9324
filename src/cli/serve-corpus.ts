import type { Settings } from '../api/settings.ts';
import { type Counting, startApi } from '../api/start-api.ts';
import { createReader } from '../store/query/reader.ts';
import { withDatabase } from './with-database.ts';

/** What is to be served, and where; can be sent to another process. */
export interface ServeTask {
  /** The path of a database that is there. */
  readonly database: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  readonly settings: Settings;
}

/**
 * Serves a corpus in this process, with a connection of its own, which only reads.
 *
 * @param whileServing Called when it serves, with the address; as soon as it is done, requests under way are finished and that is all.
 */
export async function serveCorpus(
  { database: path, port, host, settings }: ServeTask,
  whileServing: (url: string) => Promise<void>,
  counting?: Counting,
): Promise<void> {
  await withDatabase(path, { readonly: true }, async (database) => {
    const api = await startApi(createReader(database), { port, host }, settings, counting);
    await whileServing(api.url);
    await api.stop();
  });
}
