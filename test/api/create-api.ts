import type { GraphQLFormattedError } from 'graphql';
import { createContext } from '../../src/api/context.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/api/limits/limits.ts';
import { createApolloServer } from '../../src/api/server.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { type CorpusLiteral, createCorpus } from '../store/create-corpus.ts';

/** A list in an answer. */
export interface Nodes<T> {
  nodes: T[];
}

type Variables = Record<string, unknown>;

const usual = createApolloServer();

/**
 * The API on a corpus in memory.
 *
 * @param limits Those that are not the usual ones.
 * @param executor `resolvers` where only they shall answer.
 * @example const { ask } = createApi({ reports: [{}] }); (await ask('{ corpus { version } }')).corpus
 */
export function createApi(literal: CorpusLiteral, limits?: Partial<Limits>, executor?: 'resolvers') {
  const apollo =
    limits || executor ? createApolloServer({ ...DEFAULT_LIMITS, ...limits }, executor ? { executor } : {}) : usual;
  const statements: string[] = [];
  const reader = createReader(createCorpus({ ...literal, onStatement: (sql) => statements.push(sql) }));

  const execute = async (query: string, variables: Variables = {}) => {
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue: createContext(reader) });
    if (body.kind !== 'single') throw new Error('an answer in parts');
    return body.singleResult;
  };

  /** The data of an answer, of the shape of the query; an error in it fails the test. */
  const ask = async <T extends object = Record<string, unknown>>(query: string, variables?: Variables): Promise<T> => {
    const { data, errors } = await execute(query, variables);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data as T;
  };

  /** The first error of an answer that must have one. */
  const askWrongly = async (query: string, variables?: Variables): Promise<GraphQLFormattedError> => {
    const { errors } = await execute(query, variables);
    if (!errors?.[0]) throw new Error('no error');
    return errors[0];
  };

  /** How many statements a query takes. */
  const countStatements = async (query: string, variables?: Variables): Promise<number> => {
    statements.length = 0;
    await ask(query, variables);
    return statements.length;
  };

  return { ask, askWrongly, countStatements };
}
