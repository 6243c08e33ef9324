import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/** A breaking change that is meant, in `schema/breaking-changes.json`. */
export interface MarkedChange {
  /** What changes, as the comparison says it: `Field 'title' was removed from object type 'Report'`. */
  change: string;
  /** Why, and what to ask for instead: it goes into the release notes. */
  why: string;
}

/** What breaks queries that were written for the accepted schema: all that does, what nobody marked, and marks of nothing. */
export async function compareSchemas(accepted: GraphQLSchema, present: GraphQLSchema, marked: readonly MarkedChange[]) {
  const changes = await diff(accepted, present);
  const breaking = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
  const meant = new Set(marked.map(({ change }) => change));
  return {
    breaking,
    unmarked: breaking.filter((change) => !meant.has(change)),
    stale: [...meant].filter((change) => !breaking.includes(change)),
  };
}
