import { afterAll } from '@jest/globals';
import type { Settings } from '../../../src/api/settings.ts';
import { type RunningApi, startApi } from '../../../src/api/start-api.ts';
import type { Database } from '../../../src/store/open-database.ts';
import { createReader } from '../../../src/store/query/reader.ts';

type Headers = Record<string, string>;

export const json: Headers = { 'content-type': 'application/json' };

/** A server that nobody stops would keep the tests from ending. */
const running = new Set<RunningApi>();
afterAll(async () => {
  await Promise.all([...running].map((api) => api.stop()));
});

/**
 * The API on a corpus, at a port that is free. It stops with the last test of the file, unless it is told to before.
 *
 * @example const api = await serve(createCorpus(sampleCorpus)); await api.ask('{ corpus { version } }');
 */
export async function serve(database: Database, settings: Partial<Settings> = {}) {
  const api: RunningApi = await startApi(createReader(database), { port: 0, host: '127.0.0.1' }, settings);
  running.add(api);
  const stop = () => {
    running.delete(api);
    return api.stop();
  };
  const at = (path: string) => new URL(path, api.url.replace('localhost', '127.0.0.1'));

  const post = (body: string, headers: Headers = json) => fetch(at('/graphql'), { method: 'POST', headers, body });

  const ask = (query: string, variables?: object, headers: Headers = {}) =>
    post(JSON.stringify({ query, variables }), { ...json, ...headers });

  /** Parameters that are not texts go as JSON. */
  const get = (parameters: Record<string, unknown>, headers: Headers = {}) => {
    const url = at('/graphql');
    for (const [name, value] of Object.entries(parameters)) {
      url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    return fetch(url, { headers });
  };

  return { at, post, ask, get, stop };
}
