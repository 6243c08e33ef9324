import { availableParallelism } from 'node:os';
import type { Option } from 'commander';
import { numberOption } from './number-option.ts';

/** `--workers N`: in how many processes the corpus is served, 1 for this one alone; as many as there are cores. */
export function workersOption(): Option {
  const range = { least: 1, most: 1024 };
  return numberOption('workers', 1, range, 'processes that serve; 1: this one alone').default(
    Math.min(availableParallelism(), range.most),
    'cores',
  );
}
