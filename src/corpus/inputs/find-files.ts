import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../errors.ts';
import { findMatches, isPattern } from './find-matches.ts';
import type { FoundFile } from './found-file.ts';
import { refusalOf } from './read-bytes.ts';
import { walkFolder } from './walk-folder.ts';

/**
 * The file at a path, all files below a folder (see walkFolder), or all that a pattern matches, in the order of their
 * names. What exists under exactly this path goes before what it matches as a pattern. A path that cannot be read, a
 * folder without files or a pattern without matches is found with its fault.
 *
 * @example findFiles('reports'), findFiles('reports/*.html')
 */
export async function* findFiles(path: string): AsyncGenerator<FoundFile> {
  const name = basename(path);
  const kind = kindOf(path);
  if (kind === 'file') yield { path, name };
  else if (kind === 'folder') yield* orFault(walkFolder(path), path, 'the folder holds nothing to import');
  else if (kind === 'other') yield { path, name, fault: unreadable('neither a file nor a folder') };
  else if (isPattern(path)) yield* orFault(findMatches(path), path, 'no file has this name or matches this pattern');
  else yield { path, name, fault: kind };
}

async function* orFault(files: AsyncIterable<FoundFile>, path: string, reason: string): AsyncGenerator<FoundFile> {
  let found = false;
  for await (const file of files) {
    found = true;
    yield file;
  }
  if (!found) yield { path, name: basename(path), fault: unreadable(reason) };
}

function kindOf(path: string): 'file' | 'folder' | 'other' | AppError {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch (cause) {
    return unreadable(refusalOf(cause), cause);
  }
}

const unreadable = (reason: string, cause?: unknown): AppError => new AppError('UNREADABLE_FILE', reason, { cause });
