import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPGraphQLRequest } from '@apollo/server';
import type { DocumentRequest } from '../documents/document-request.ts';
import type { KnownOperation } from '../documents/known-operation.ts';
import { listDocuments } from '../documents/list-documents.ts';
import type { RegisteredDocument, RegisteredDocuments } from '../documents/registered-document.ts';
import { requestInBody } from '../documents/request-in-body.ts';
import { requestInSearch } from '../documents/request-in-search.ts';
import type { Arguments } from '../reads.ts';
import type { Settings } from '../settings.ts';
import { headersOf } from './apollos-answer.ts';
import { cacheHeaders, isKept } from './cache-headers.ts';
import type { Exchange } from './graphql-endpoint.ts';
import { HttpError } from './http-error.ts';
import { mediaType } from './media-type.ts';
import type { OperationAnswerer } from './operation-answerer.ts';
import { readJson } from './read-json.ts';
import { answerSender, send } from './send.ts';

/**
 * Answers registered documents at `/documents/NAME` by GET and POST, HEAD with the headers of a GET; `/documents` lists them.
 *
 * @param path `/documents/report`
 * @param search `?slug=140522-2022`
 * @throws HttpError for what is no such request.
 */
export type DocumentsEndpoint = (exchange: Exchange, path: string, search: string) => Promise<void>;

/**
 * @param answer Answers them.
 * @param version That of the corpus, for tags.
 */
export function documentsEndpoint(
  answer: OperationAnswerer,
  documents: RegisteredDocuments,
  version: () => Promise<string>,
  settings: Settings,
): DocumentsEndpoint {
  const { limits, release, cacheSeconds: seconds } = settings;
  const sendAnswer = answerSender(settings.compressFrom);
  const list = listDocuments(documents);

  return async (exchange, path, search) => {
    const { request, response, requestId } = exchange;
    const name = path.slice('/documents/'.length);
    if (name === '') return sendList(exchange);
    // Few names have to be decoded: none that is found as it stands.
    const document = documents.get(name) ?? documents.get(decoded(name)) ?? unknown(decoded(name));
    const isPost = methodOf(request, response, ['GET', 'HEAD', 'POST']) === 'POST';
    const type = mediaType(request.headers.accept);
    const about = { release, seconds };
    const cache = isPost ? {} : cacheHeaders(path + search, request.headers, { ...about, version: await version() });
    if (isKept(request.headers, cache)) return send(response, 304, cache);
    const asked = isPost ? requestInBody(document, await readJson(request, limits)) : requestInSearch(document, search);
    const known = asked.variables && knownOperation(document, asked.variables);
    const inFull = () => spelledOut(request, asked, type);
    return sendAnswer(response, await answer({ requestId, known, type, cache, inFull }));
  };

  async function sendList({ request, response }: Exchange): Promise<void> {
    methodOf(request, response, ['GET', 'HEAD']);
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
    await sendAnswer(response, { status: 200, headers, body: list });
  }

  function unknown(name: string): never {
    const known = documents.size === 0 ? 'none is registered' : `there are ${[...documents.keys()].join(', ')}`;
    throw new HttpError(404, 'NOT_FOUND', `There is no document ${name}; ${known}.`);
  }
}

const knownOperation = ({ document, operation }: RegisteredDocument, variables: Arguments): KnownOperation => ({
  document,
  operation,
  variables,
});

/** The same request as the GraphQL server takes it. A browser that opens the address wants the answer, not Sandbox. */
function spelledOut(request: IncomingMessage, asked: DocumentRequest, type: string): HTTPGraphQLRequest {
  const headers = headersOf(request);
  headers.set('accept', type);
  return { ...asked.spelledOut(), headers };
}

function methodOf({ method = 'GET' }: IncomingMessage, response: ServerResponse, allowed: readonly string[]): string {
  if (allowed.includes(method)) return method;
  response.setHeader('allow', allowed.join(', '));
  const ways = allowed.filter((one) => one !== 'HEAD').join(' or ');
  throw new HttpError(405, 'METHOD_NOT_ALLOWED', `Documents are asked for by ${ways}, not ${method}.`);
}

/** As it stands where it is malformed. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
