import type { Settings } from '../../../src/api/settings.ts';
import { type RunningApi, startApi } from '../../../src/api/start-api.ts';
import type { Database } from '../../../src/store/open-database.ts';
import { createReader } from '../../../src/store/query/reader.ts';

type Headers = Record<string, string>;

export const json: Headers = { 'content-type': 'application/json' };

/**
 * The API on a corpus, at a port that is free.
 *
 * @example const api = await serve(createCorpus(sampleCorpus)); await api.ask('{ corpus { version } }'); await api.stop();
 */
export async function serve(database: Database, settings: Partial<Settings> = {}) {
  const api: RunningApi = await startApi(createReader(database), { port: 0, host: '127.0.0.1' }, settings);
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

  return { at, post, ask, get, stop: () => api.stop() };
}
