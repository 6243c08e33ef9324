import { availableParallelism } from 'node:os';

/** How many threads read where nothing is said: they leave one core for what saves, but there is at least one. */
export const usualJobs = (): number => Math.max(availableParallelism() - 1, 1);
