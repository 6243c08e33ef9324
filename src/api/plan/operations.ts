import type { GraphQLSchema } from 'graphql';
import { type KnownDocuments, knownDocuments } from '../documents/known-documents.ts';
import type { Limits } from '../limits/limits.ts';
import { type OperationCheck, operationCheck } from '../limits/operation-check.ts';
import { noPlanCounts, type PlanCounts } from './plan-counts.ts';
import { type Planner, plannerOf } from './planner.ts';

/** What is known of the operations that have been asked for: shared by all ways in which they come. */
export interface Operations {
  readonly schema: GraphQLSchema;
  readonly check: OperationCheck;
  readonly plan: Planner;
  /** Learnt by whoever answers one by a plan. */
  readonly known: KnownDocuments;
  /** Are kept up to date. */
  readonly counts: PlanCounts;
}

/** @param counts To be counted on in. */
export const createOperations = (
  schema: GraphQLSchema,
  limits: Limits,
  counts: PlanCounts = noPlanCounts(),
): Operations => ({
  ...{ schema, counts },
  check: operationCheck(limits),
  plan: plannerOf(schema),
  known: knownDocuments(),
});
