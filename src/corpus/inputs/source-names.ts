import { resolve } from 'node:path';
import { AppError } from '../../errors.ts';

/** Where a report of an import stands: a file, or, where a file holds several, a place in it (`line 3`). */
export interface Place {
  path: string;
  within?: string;
}

/** @throws AppError UNSUPPORTED_CONTENT when the source name is that of a report from elsewhere. */
export type Claim = (name: string, place: Place) => void;

/** Keeps the source names of one import, for a report not to replace another that came in just before. */
export function claimNames(): Claim {
  const claimed = new Map<string, Place>();
  return (name, place) => {
    const first = claimed.get(name);
    if (!first) claimed.set(name, place);
    else if (resolve(first.path) !== resolve(place.path) || first.within !== place.within) {
      const advice = place.within ? 'give each a name of its own' : 'import the folder that both lie in';
      throw new AppError('UNSUPPORTED_CONTENT', `has the same source name as ${nameOf(first)}; ${advice}`);
    }
  };
}

const nameOf = ({ path, within }: Place): string => (within ? `${path}, ${within}` : path);
