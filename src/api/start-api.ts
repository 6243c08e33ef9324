import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { AppError } from '../errors.ts';
import type { Reader } from '../store/query/reader.ts';
import { readDocuments } from './documents/read-documents.ts';
import type { ApiServer } from './http/api-response.ts';
import { createHttpServer } from './http/http-server.ts';
import { createOperations } from './plan/operations.ts';
import { noPlanCounts, type PlanCounts, planCountsText } from './plan/plan-counts.ts';
import { buildApiSchema } from './schema.ts';
import { createApolloServer } from './server.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** An API that listens. */
export interface RunningApi {
  /** `http://localhost:4000/graphql` */
  readonly url: string;
  /** Takes no more requests, lets those under way finish, and closes all connections. */
  stop(): Promise<void>;
}

/** How the operations are counted that the API answers. */
export interface Counting {
  /** Counted on in it. */
  readonly planCounts: PlanCounts;
  /** What `/metrics` says. */
  metrics(): string | Promise<string>;
}

function countingAlone(): Counting {
  const planCounts = noPlanCounts();
  return { planCounts, metrics: () => planCountsText(planCounts) };
}

/**
 * Starts the API on a corpus.
 *
 * @param address Port, 0 for any that is free, and host.
 * @param settings Those that are not the usual ones.
 * @param counting Needed where several processes serve together, and each is asked for the counts of all.
 * @throws AppError `BAD_INPUT` when the address cannot be listened at, or a document to register cannot be asked.
 */
export async function startApi(
  reader: Reader,
  { port, host }: { port: number; host: string },
  settings: Partial<Settings> = {},
  { planCounts, metrics }: Counting = countingAlone(),
): Promise<RunningApi> {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const schema = buildApiSchema();
  const documents = all.documents === null ? new Map() : readDocuments(all.documents, schema, all.limits);
  const operations = createOperations(schema, all.limits, planCounts);
  const apollo = createApolloServer(all.limits, { operations });
  await apollo.start();
  const server = createHttpServer({ operations, documents, apollo }, reader, all, metrics);
  await listen(server, port, host);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${nameOf(host)}:${actual}/graphql`,
    async stop() {
      await close(server);
      await apollo.stop();
    },
  };
}

async function listen(server: ApiServer, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason =
      code === 'EADDRINUSE' ? 'is in use already; choose another with --port or PORT' : `cannot be used (${message})`;
    throw new AppError('BAD_INPUT', `port ${port} of ${host} ${reason}`, { cause });
  }
}

/** Connections that clients keep alive would hold the server open: each is closed as soon as it idles. */
async function close(server: ApiServer): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearInterval(idle);
}

const nameOf = (host: string): string => {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};
