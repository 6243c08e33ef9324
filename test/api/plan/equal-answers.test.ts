import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ApolloServer } from '@apollo/server';
import { describe, expect, test } from '@jest/globals';
import { type Context, createContext } from '../../../src/api/context.ts';
import { knownOperationIn } from '../../../src/api/documents/known-operation.ts';
import { operationAnswerer } from '../../../src/api/http/operation-answerer.ts';
import { DEFAULT_LIMITS } from '../../../src/api/limits/limits.ts';
import { createOperations } from '../../../src/api/plan/operations.ts';
import { noPlanCounts } from '../../../src/api/plan/plan-counts.ts';
import { buildApiSchema } from '../../../src/api/schema.ts';
import { createApolloServer } from '../../../src/api/server.ts';
import { DEFAULT_SETTINGS } from '../../../src/api/settings.ts';
import { importCorpus } from '../../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { type Database, openDatabase } from '../../../src/store/open-database.ts';
import { createReader, type Reader } from '../../../src/store/query/reader.ts';
import { recipes } from '../../clients/cookbook.ts';
import { createCorpus } from '../../store/create-corpus.ts';
import { sampleCorpus } from '../sample-corpus.ts';
import { readKnownValues } from './known-values.ts';
import { type RandomOperation as Operation, randomOperation } from './random-operation.ts';

/** How many operations, and which: more and others than usual with these variables of the environment. */
const OPERATIONS = Number(process.env.FAZHI_TEST_OPERATIONS ?? 2000);
const SEED = Number(process.env.FAZHI_TEST_SEED ?? 1);

const schema = buildApiSchema();
const planCounts = noPlanCounts();
const operations = createOperations(schema, DEFAULT_LIMITS, planCounts);
const planner = createApolloServer(undefined, { operations });
const resolvers = createApolloServer(undefined, { executor: 'resolvers' });

/** What the databases have been asked. */
const statements: string[] = [];
const onStatement = (sql: string) => statements.push(sql);

async function seeds(): Promise<Database> {
  const database = openDatabase(':memory:', { onStatement });
  await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
  return database;
}

const corpora = { seeds: await seeds(), 'a small corpus': createCorpus({ ...sampleCorpus, onStatement }) };

/** An answer as it goes out, and who gave it. */
async function answerOf(apollo: ApolloServer<Context>, reader: Reader, operation: Operation) {
  const contextValue = createContext(reader);
  statements.length = 0;
  const { body } = await apollo.executeOperation({ ...operation, extensions: { plan: true } }, { contextValue });
  if (body.kind !== 'single') throw new Error('an answer in parts');
  const { extensions, ...result } = body.singleResult;
  return {
    plan: extensions?.plan as { executor: string; reason?: string; what?: string },
    result: JSON.stringify(result),
    statements: statements.length,
  };
}

/** The same once its document is known; null where it is not. */
async function answerOfKnown(reader: Reader, operation: Operation): Promise<string | null> {
  const known = knownOperationIn(operations.known, operation);
  if (!known) return null;
  const answer = operationAnswerer(operations, planner, reader, DEFAULT_SETTINGS);
  const inFull = (): never => {
    throw new Error('Apollo is asked all the same');
  };
  const { body } = await answer({ requestId: '', known, type: 'application/json', cache: {}, inFull });
  return JSON.stringify(JSON.parse(Buffer.from(body).toString()));
}

const earlierVersions = ({ sqlite }: Database): string[] =>
  sqlite.prepare<[], string>(`SELECT number || '-' || digest FROM corpus_versions`).pluck().all();

/** What is different about the answers, if anything, and whether a plan gives the same again once the document is known; `toEqual` on every pair would take longer than the pairs. */
async function difference(reader: Reader, operation: Operation) {
  const [planned, resolved] = [
    await answerOf(planner, reader, operation),
    await answerOf(resolvers, reader, operation),
  ];
  const isSame =
    planned.result === resolved.result || isDeepStrictEqual(JSON.parse(planned.result), JSON.parse(resolved.result));
  return {
    plan: planned.plan,
    statements: planned.statements,
    known: planned.plan?.executor === 'planner' ? (await answerOfKnown(reader, operation)) === planned.result : true,
    different: isSame ? null : { ...operation, planned: planned.result, resolved: resolved.result },
  };
}

describe.each(Object.entries(corpora))('of %s', (_name, database) => {
  const reader = createReader(database);

  test('random operations have equal answers by plans and by resolvers, errors included; all but those with errors are planned, as one statement at most', async () => {
    const known = await readKnownValues(reader, earlierVersions(database));
    for (let index = 0; index < OPERATIONS / 2; index++) {
      const operation = randomOperation(schema, known, SEED, index);
      const { plan, statements, known: isSame, different } = await difference(reader, operation);
      expect(different).toBeNull();
      expect([isSame, operation]).toEqual([true, operation]);
      if (plan?.executor === 'resolvers') expect([plan.reason, operation]).toEqual(['arguments', operation]);
      else expect([statements > 1, operation]).toEqual([false, operation]);
    }
  }, 600_000);

  test('most of them are answered by a plan', () => {
    const { planned, resolved } = planCounts;
    expect(Object.keys(resolved)).toEqual(['arguments']);
    // Each twice.
    expect(planned).toBeGreaterThan(10 * resolved.arguments!);
  });
});

describe('the cookbook, each query as one statement', () => {
  const reader = createReader(corpora.seeds);

  test.each(recipes.map(({ question, ...recipe }) => [question, recipe] as const))(
    '%s',
    async (_question, { query, variables }) => {
      const { plan, statements, known, different } = await difference(reader, { query, variables });
      expect([different, known]).toEqual([null, true]);
      expect([plan, statements]).toEqual([{ executor: 'planner' }, 1]);
    },
  );
});
