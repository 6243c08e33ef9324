import type { PlanCounts, WorkerCounts } from '../../api/plan/plan-counts.ts';
import type { ErrorCode } from '../../errors.ts';
import type { ServeTask } from '../serve-corpus.ts';

/** What a worker is told. */
export type WorkerOrder =
  /** First of all, and once. */
  | { readonly kind: 'serve'; readonly task: ServeTask }
  /** To say what it has counted. */
  | { readonly kind: 'count' }
  /** What all have counted, for the one that has asked. */
  | { readonly kind: 'all-counts'; readonly workers: readonly WorkerCounts[] }
  /** To finish what is under way and end. */
  | { readonly kind: 'end' };

/** What a worker says. */
export type WorkerNews =
  /** It can be told something: what it is sent before may be lost. */
  | { readonly kind: 'listening' }
  | { readonly kind: 'serving'; readonly url: string }
  /** It ends, since it cannot serve; without a code it is a fault of the program. */
  | { readonly kind: 'failed'; readonly code?: ErrorCode; readonly message: string }
  | { readonly kind: 'counted'; readonly counts: PlanCounts }
  /** It wants to know what all have counted. */
  | { readonly kind: 'ask-counts' };
