import { join } from 'node:path';
import { type RunningApi, startApi } from '../../src/api/start-api.ts';
import { importCorpus } from '../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../src/package-root.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { createReader } from '../../src/store/query/reader.ts';

/** The API on the five reports of `seeds/`, over HTTP at a port that is free. Whoever starts it stops it. */
export async function serveSeeds(): Promise<RunningApi> {
  const database = openDatabase(':memory:');
  await importCorpus(database, [join(packageRoot, 'seeds/reports')]);
  const api = await startApi(createReader(database), { port: 0, host: '127.0.0.1' });
  return {
    // `localhost` may lead to the IPv6 address first, where nobody listens.
    url: api.url.replace('localhost', '127.0.0.1'),
    stop: async () => {
      await api.stop();
      closeDatabase(database);
    },
  };
}
