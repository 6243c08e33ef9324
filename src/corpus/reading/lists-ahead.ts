/** What threads have in hand and at hand while something is saved and nobody hands out work: each two lists, all of them so many. */
const LISTS_AHEAD = 6;

/** How many lists of items the threads of an import have at once, all together. */
export const listsAhead = (jobs: number): number => Math.max(jobs * 2, LISTS_AHEAD);
