import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Reader } from '../../store/query/reader.ts';
import { type Context, createContext } from '../context.ts';
import type { DocumentRequest } from '../documents/document-request.ts';
import { listDocuments } from '../documents/list-documents.ts';
import type { RegisteredDocument, RegisteredDocuments } from '../documents/registered-document.ts';
import { requestInBody } from '../documents/request-in-body.ts';
import { requestInSearch } from '../documents/request-in-search.ts';
import { operationCheck } from '../limits/operation-check.ts';
import { takeTurns } from '../limits/take-turns.ts';
import type { PlanCounts } from '../plan/plan-counts.ts';
import { type Planned, plannerOf } from '../plan/planner.ts';
import type { Arguments } from '../reads.ts';
import type { Settings } from '../settings.ts';
import { answererAtOnce } from './answer-at-once.ts';
import { apollosAnswer, headersOf } from './apollos-answer.ts';
import { cacheHeaders, isKept } from './cache-headers.ts';
import type { Exchange } from './graphql-endpoint.ts';
import { HttpError } from './http-error.ts';
import { mediaType } from './media-type.ts';
import { readJson } from './read-json.ts';
import { type Answer, answerSender, send } from './send.ts';

/** What registered documents are answered with. */
export interface Answering {
  readonly schema: GraphQLSchema;
  readonly documents: RegisteredDocuments;
  /** For whatever no plan covers. */
  readonly apollo: ApolloServer<Context>;
  /** Is kept up to date. */
  readonly planCounts: PlanCounts;
}

/**
 * Answers registered documents at `/documents/NAME` by GET and POST, HEAD with the headers of a GET; `/documents` lists them.
 *
 * @param path `/documents/report`
 * @param search `?slug=140522-2022`
 * @throws HttpError for what is no such request.
 */
export type DocumentsEndpoint = (exchange: Exchange, path: string, search: string) => Promise<void>;

/** @param version That of the corpus, for tags. */
export function documentsEndpoint(
  answering: Answering,
  reader: Reader,
  version: () => Promise<string>,
  settings: Settings,
): DocumentsEndpoint {
  const { schema, documents, apollo, planCounts } = answering;
  const { limits, release, cacheSeconds: seconds, querySeconds } = settings;
  const answerAtOnce = answererAtOnce(reader);
  const sendAnswer = answerSender(settings.compressFrom);
  const check = operationCheck(limits);
  const plan = plannerOf(schema);
  const list = listDocuments(documents);

  return async (exchange, path, search) => {
    const { request, response, requestId } = exchange;
    const name = nameIn(path);
    if (name === '') return sendList(exchange);
    const document = documents.get(name) ?? unknown(name);
    const isPost = methodOf(request, response, ['GET', 'HEAD', 'POST']) === 'POST';
    const type = mediaType(request.headers.accept);
    const about = { release, seconds };
    const cache = isPost ? {} : cacheHeaders(path + search, request.headers, { ...about, version: await version() });
    if (isKept(request.headers, cache)) return send(response, 304, cache);
    const asked = isPost ? requestInBody(document, await readJson(request, limits)) : requestInSearch(document, search);
    const contextOf = (corpus: Reader, onStatement: () => void) =>
      createContext(takeTurns(corpus, querySeconds, onStatement), { requestId, cacheHeaders: cache });
    const headers = { 'cache-control': 'no-store', ...cache, 'content-type': type };
    const planned = asked.variables && planOf(document, asked.variables);
    const answer = async (corpus: Reader, onStatement: () => void) => {
      const context = contextOf(corpus, onStatement);
      const byPlan = planned && (await answerByPlan(planned, context, headers));
      return byPlan ?? apollosAnswer(apollo, spelledOut(request, asked, type), async () => context);
    };
    await sendAnswer(response, await answerAtOnce(answer));
  };

  /** Null where there is none, and likewise below: whatever it was comes again, and is told, logged and counted, on the other way. */
  function planOf({ document, operation }: RegisteredDocument, variables: Arguments): Planned | null {
    try {
      check(schema, document, operation, variables);
      return plan(document, operation, variables);
    } catch {
      return null;
    }
  }

  async function answerByPlan(planned: Planned, context: Context, headers: Answer['headers']): Promise<Answer | null> {
    try {
      const { bytes } = await planned.execute(context);
      planCounts.planned += 1;
      return { status: 200, headers, body: bytes };
    } catch {
      return null;
    }
  }

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

/** `/documents/report` -> `report`; empty for all. */
function nameIn(path: string): string {
  const name = path.replace(/^\/documents\/?/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
