import { USUAL_FACET_VALUES, USUAL_GROUPS } from './aggregate/group-limits.ts';
import { USUAL_PER_PAGE } from './paging.ts';
import type { Arguments, Read } from './reads.ts';

/** What a report is taken to hold: most have some 200 records. */
const A_REPORT = 300;

/** What the lists of a few that have no pages are taken for, and what a count over the corpus costs. */
const FEW = 10;

/**
 * How often a field has all records of a kind gone through, however few of them it gives: groups and counts once, facets
 * once for each, statistics as `Read` says. Of lists within records all go through it together.
 */
export function countsOf(read: Read, args: Arguments): number {
  if (read.kind === 'aggregate' || read.kind === 'count' || read.kind === 'tally') return 1;
  if (read.kind === 'facets') return ((args.by ?? []) as unknown[]).length;
  return read.kind === 'computed' ? (read.counts ?? 0) : 0;
}

/** A record costs 1 and what is asked of it, a page as many times as much as it may hold, a count over the corpus 10. */
export function costOf(read: Read, args: Arguments, inner: number): number {
  if (read.kind === 'count') return FEW;
  if (read.kind === 'text') return 0;
  if (read.kind === 'computed' || read.kind === 'field') return (read.cost ?? 0) + inner;
  return sizeOf(read, args) * (1 + inner);
}

function sizeOf(read: Read, args: Arguments): number {
  if (read.kind === 'each' || read.kind === 'tally') return FEW;
  if (read.kind === 'together') return A_REPORT;
  if (read.kind === 'nodes') return ((args.ids ?? []) as unknown[]).length;
  if (read.kind === 'aggregate') return atLeastNone(args.first ?? USUAL_GROUPS);
  if (read.kind === 'facets') {
    return ((args.by ?? []) as unknown[]).length * atLeastNone(args.first ?? USUAL_FACET_VALUES);
  }
  if (!['page', 'search', 'changes'].includes(read.kind)) return 1;
  const { first = null, last = null } = args;
  // Where both are given, as much is read as either asks for.
  return Math.max(atLeastNone(first ?? (last === null ? USUAL_PER_PAGE : 0)), atLeastNone(last ?? 0));
}

/** A negative size is refused when it comes to it. */
const atLeastNone = (size: unknown): number => Math.max(Number(size), 0);
