import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Reader } from '../../store/query/reader.ts';
import type { Arguments } from '../reads.ts';
import { executePlan } from './execute-plan.ts';
import { Plans } from './plans.ts';
import type { ReadyJson } from './ready-json.ts';
import { Unplanned } from './unplanned.ts';
import { variableReader } from './variable-reader.ts';

/** An operation with its plan and its variables. */
export interface Planned {
  /** @throws Unplanned where something is null that cannot be. */
  execute(reader: Reader): Promise<ReadyJson>;
}

/**
 * Plans an operation.
 *
 * @param document A valid one.
 * @param variables As they came.
 * @throws Unplanned for an operation that no plan covers; whatever else is wrong is for the resolvers to say, in its place.
 */
export type Planner = (document: DocumentNode, operation: OperationDefinitionNode, variables: Arguments) => Planned;

/** Makes a planner with plans of its own. */
export function plannerOf(schema: GraphQLSchema): Planner {
  const plans = new Plans(schema);
  const readers = new WeakMap<OperationDefinitionNode, ReturnType<typeof variableReader>>();
  const readerOf = (operation: OperationDefinitionNode) => {
    const known = readers.get(operation);
    if (known) return known;
    const fresh = variableReader(schema, operation);
    readers.set(operation, fresh);
    return fresh;
  };
  return (document, operation, variables) => {
    const coerced = readerOf(operation)(variables);
    if (!coerced) throw new Unplanned('arguments', 'variables');
    const filled = plans.planFor(document, operation, coerced);
    return { execute: (reader) => executePlan(filled, coerced, reader) };
  };
}
