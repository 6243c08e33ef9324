import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';
import { EXPORT_FORMATS, type ExportFormat } from '../../export/export-format.ts';
import { EXPORT_KINDS, type ExportKind, formatsOf, isExportKind } from '../../export/export-kind.ts';
import { type ExportRequest, exportRecords } from '../../export/export-records.ts';
import type { Reader, Snapshot } from '../../store/query/reader.ts';
import { readExportRequest } from '../export/read-export-request.ts';
import type { Settings } from '../settings.ts';
import { cacheHeaders, isKept } from './cache-headers.ts';
import type { Exchange } from './graphql-endpoint.ts';
import { HttpError } from './http-error.ts';
import { send } from './send.ts';

/** After how many seconds a client that was refused may well find another's export ended. */
const RETRY_SECONDS = 10;

/**
 * Answers `/export/metrics.csv?year=2022` and the like by GET, HEAD with its headers.
 *
 * @param path `/export/metrics.csv`
 * @param search `?year=2022`
 * @throws HttpError for what is no such request, and when too many exports are under way.
 */
export type ExportEndpoint = (exchange: Exchange, path: string, search: string) => Promise<void>;

export function exportEndpoint(reader: Reader, settings: Settings): ExportEndpoint {
  const { limits, release, cacheSeconds: seconds, stallSeconds } = settings;
  let underWay = 0;

  return async ({ request, response }, path, search) => {
    checkMethod(request, response);
    const asked = await askedFor(path, search);
    const cacheOf = (version: string) => cacheHeaders(path + search, request.headers, { version, release, seconds });
    const version = await reader.version();
    const cache = cacheOf(version);
    if (isKept(request.headers, cache)) return send(response, 304, cache);
    if (request.method === 'HEAD') return send(response, 200, { ...cache, ...contentHeaders(asked, version) });
    if (underWay >= limits.exports) throw tooMany(response, limits.exports);
    underWay += 1;
    let snapshot: Snapshot | undefined;
    try {
      snapshot = await reader.snapshot();
      // Not that of before: something may have been imported in between.
      const own = await snapshot.version();
      const headers = { ...cacheOf(own), ...contentHeaders(asked, own) };
      await sendPieces(response, headers, exportRecords(snapshot, asked), stallSeconds);
    } finally {
      snapshot?.close();
      underWay -= 1;
    }
  };

  async function askedFor(path: string, search: string): Promise<ExportRequest> {
    const { kind, format } = nameOf(path);
    try {
      return await readExportRequest(reader, kind, format, search, limits);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { code, http: _status, ...details } = error.extensions;
      throw new HttpError(400, String(code), error.message, details);
    }
  }
}

function checkMethod({ method = 'GET' }: IncomingMessage, response: ServerResponse): void {
  if (method === 'GET' || method === 'HEAD') return;
  response.setHeader('allow', 'GET, HEAD');
  throw new HttpError(405, 'METHOD_NOT_ALLOWED', `Exports are asked for by GET, not ${method}.`);
}

/** `/export/metrics.csv` -> metrics as CSV */
function nameOf(path: string): { kind: ExportKind; format: ExportFormat } {
  const [, kind = '', format = ''] = /^\/export\/([^./]*)(?:\.([^/]*))?$/.exec(path) ?? [];
  if (!isExportKind(kind)) {
    const known = `there are ${EXPORT_KINDS.join(', ')}, as in /export/metrics.csv`;
    throw new HttpError(404, 'NOT_FOUND', `There is no export at ${path}; ${known}.`);
  }
  const formats = formatsOf(kind);
  const known = formats.find((one) => one === format);
  if (known) return { kind, format: known };
  throw new HttpError(404, 'NOT_FOUND', `There is no export at ${path}; ${kind} end with .${formats.join(', .')}.`);
}

const contentHeaders = ({ kind, format }: ExportRequest, version: string) => ({
  'content-type': EXPORT_FORMATS[format],
  'content-disposition': `attachment; filename="fazhi-${kind}-${version}.${format}"`,
});

function tooMany(response: ServerResponse, most: number): HttpError {
  response.setHeader('retry-after', RETRY_SECONDS);
  const message = `${most} exports are under way, as many as there may be at the same time; try again in a while.`;
  return new HttpError(503, 'TOO_MANY_EXPORTS', message, { limit: 'exports', most });
}

/** What a stream says when its other end has gone away. */
const GONE = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'];

/**
 * Sends a response piece by piece, each made when the one before it is on its way: what the client does not take is not read.
 * A client that goes away ends it, and so does one that takes nothing for so many seconds.
 */
async function sendPieces(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  pieces: AsyncGenerator<string | Uint8Array>,
  stallSeconds: number,
): Promise<void> {
  // While nothing is sent yet a fault can still be answered.
  const first = await pieces.next();
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setTimeout(stallSeconds * 1000, () => {
    if (response.writableNeedDrain) response.destroy();
  });
  try {
    await pipeline(async function* () {
      if (!first.done) yield first.value;
      yield* pieces;
    }, response);
  } catch (error) {
    if (!GONE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await pieces.return(undefined);
  }
}
