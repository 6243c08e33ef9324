import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Extent, extentOf } from '../extent.ts';
import type { Arguments } from '../reads.ts';
import { checkArguments, checkVariables } from './check-arguments.ts';
import { queryTooLarge } from './limit-error.ts';
import type { Limits } from './limits.ts';

/**
 * Refuses what is no query, and a query whose answer could take the server down, whatever the data.
 *
 * @param document A valid one.
 * @param variables As they came. Those that do not fit are an error of their own, which execution reports.
 * @throws GraphQLError `QUERY_TOO_LARGE`, or `BAD_USER_INPUT` with the place of what is too large.
 */
export type OperationCheck = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Arguments,
) => void;

/** Makes the check of operations by some limits. It remembers those that were within them, by the sizes that they asked for. */
export function operationCheck(limits: Limits): OperationCheck {
  const passed = new WeakMap<OperationDefinitionNode, LRUCache<string, true>>();
  const check = checkArguments.bind(null, limits);
  return (schema, document, operation, variables) => {
    if (operation.operation !== 'query') throw readOnly(operation.operation);
    const sizes = sizesIn(operation, variables);
    const before = passed.get(operation);
    if (sizes !== null && before?.get(sizes)) return;
    checkVariables(limits, variables);
    const extent = extentOf(schema, document, operation, variables, check);
    if (!extent) return;
    checkExtent(limits, extent);
    if (sizes === null) return;
    const within = before ?? new LRUCache<string, true>({ max: MOST_SIZES });
    if (!before) passed.set(operation, within);
    within.set(sizes, true);
  };
}

/** For how many different sizes it is kept that an operation is within the limits. */
const MOST_SIZES = 100;

/**
 * What the extent of an operation depends on: its numbers, which pages may be as long as. Null where there is more to it: lists
 * and objects, which are measured themselves.
 */
function sizesIn({ variableDefinitions = [] }: OperationDefinitionNode, variables: Arguments): string | null {
  const sizes: unknown[] = [];
  for (const { variable } of variableDefinitions) {
    const value = variables[variable.name.value];
    if (typeof value === 'object' && value !== null) return null;
    // What is absent has its default, which null has not.
    if (typeof value !== 'string') sizes.push(value === undefined ? 'absent' : value);
  }
  return JSON.stringify(sizes);
}

const readOnly = (operation: string): GraphQLError =>
  new GraphQLError(`The API is read-only: it answers queries, and has no ${operation}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });

/** What is measured of a query, how it is said, and what to do about it. */
const measures: readonly (readonly [
  limit: 'depth' | 'aliases' | 'directives' | 'rootFields' | 'cost' | 'counts',
  measured: keyof Extent,
  say: (value: number) => string,
  advice: string,
])[] = [
  ['depth', 'depth', (value) => `is ${value} fields deep`, 'Ask for what lies deeper in another query.'],
  ['aliases', 'aliases', (value) => `has ${value} aliases`, 'Ask in several queries.'],
  ['directives', 'directives', (value) => `has ${value} directives`, 'Put them on a selection of several fields.'],
  ['rootFields', 'fields', (value) => `asks for ${value} things at its root`, 'Ask in several queries.'],
  [
    'cost',
    'cost',
    (value) => `could cost ${value}, every record on full pages being 1`,
    'Ask for smaller pages (first), or for fewer lists within lists.',
  ],
  [
    'counts',
    'counts',
    (value) => `counts through the corpus ${value} times (groups, each facet and each count 1, statistics 2)`,
    'Ask for fewer of them, or in several queries.',
  ],
];

function checkExtent(limits: Limits, extent: Extent): void {
  for (const [limit, measured, say, advice] of measures) {
    const most = limits[limit];
    const value = extent[measured];
    if (value > most) throw queryTooLarge({ limit, most, value }, say(value), advice);
  }
}
