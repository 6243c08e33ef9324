import { resolve } from 'node:path';
import { AppError } from '../../errors.ts';
import { createNameTable } from './name-table.ts';

/** Where a report of an import stands: a file, or, where a file holds several, a place in it (`line 3`). */
export interface Place {
  path: string;
  within?: string;
}

/** @throws AppError UNSUPPORTED_CONTENT when the source name is that of a report from elsewhere. */
export type Claim = (name: string, place: Place) => void;

/**
 * Keeps the source names of one import, for a report not to replace another that came in just before. Any number of
 * names takes the same memory.
 */
export function claimNames(): Claim {
  const claimed = createNameTable();
  return (name, { path, within }) => {
    const first = claimed.meet(name, JSON.stringify([path, within]));
    if (first === null) return;
    const [firstPath, firstWithin] = JSON.parse(first) as [path: string, within?: string | null];
    if (resolve(firstPath) === resolve(path) && (firstWithin ?? undefined) === within) return;
    const advice = within ? 'give each a name of its own' : 'import the folder that both lie in';
    const other = firstWithin ? `${firstPath}, ${firstWithin}` : firstPath;
    throw new AppError('UNSUPPORTED_CONTENT', `has the same source name as ${other}; ${advice}`);
  };
}
