import type { PageTree } from '../../store/query/json-tree.ts';
import type { Value } from '../../store/query/tree.ts';
import type { PageRequest } from '../paging.ts';
import { type Lift, liftPlace } from './arguments-asked.ts';

/** What a tree needs to know of a page that was asked for. */
export type PageAsked = Pick<PageTree, 'order' | 'after' | 'before' | 'first' | 'last' | 'cursorOf'>;

export const pageAsked = ({ order, after, before, first, last, cursorOf }: PageRequest): PageAsked => ({
  order,
  after,
  before,
  first,
  last,
  cursorOf,
});

/** The same with slots for its values. */
export const liftPage = ({ order, after, before, first, last, cursorOf }: PageAsked, lift: Lift): PageAsked => ({
  order,
  cursorOf,
  after: liftPlace(after, lift),
  before: liftPlace(before, lift),
  first: first === null ? null : lift(first as Value),
  last: last === null ? null : lift(last as Value),
});
