import { statSync } from 'node:fs';
import { sep } from 'node:path';
import picomatch from 'picomatch';
import type { FoundFile } from './found-file.ts';
import { isTable } from './is-table.ts';
import { walkFolder } from './walk-folder.ts';

/** Whether a path can be read as a pattern (glob). */
export const isPattern = (path: string): boolean => scan(path).isGlob;

/**
 * The files that a pattern matches, and those below the folders that it matches, in the order of their names;
 * tables only where the pattern's own ending is theirs.
 *
 * @example findMatches('reports/2022*'), findMatches('reports/{2022,2023}/*.html')
 */
export function* findMatches(pattern: string): Generator<FoundFile> {
  const { base, glob } = scan(pattern);
  const folder = base === '' ? '.' : base;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const matches = picomatch(glob, { posix: true });
  const deepest = glob.includes('**') ? Number.POSITIVE_INFINITY : slashesIn(glob);
  yield* walkFolder(folder, {
    file: (name) => matches(name) && (isTable(glob) || !isTable(name)),
    folder: (name) => {
      if (matches(name)) return 'all';
      return slashesIn(name) < deepest ? 'some' : 'none';
    },
  });
}

function scan(pattern: string): ReturnType<typeof picomatch.scan> {
  // on Windows a backslash parts folders and masks nothing
  return picomatch.scan(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, { unescape: true });
}

const slashesIn = (path: string): number => path.split('/').length - 1;
