import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../errors.ts';
import { type FoundFile, lastName } from './found-file.ts';
import { refusalOf } from './read-bytes.ts';
import { walkFolder } from './walk-folder.ts';

/**
 * The file at a path, all files below a folder (see walkFolder), or all that a pattern matches, in the order of their
 * names, each as it is asked for. What exists under exactly this path goes before what it matches as a pattern. A path that cannot be read, a
 * folder without files or a pattern without matches is found with its fault.
 *
 * @param own Files that the import itself writes, by absolute path: they are passed over where they lie among others.
 * @example for (const file of await findFiles('reports')) …; findFiles('reports/*.html')
 */
export async function findFiles(path: string, own: ReadonlySet<string> = NONE): Promise<Iterable<FoundFile>> {
  const name = basename(path);
  const kind = kindOf(path);
  if (kind === 'file') return [own.has(resolve(path)) ? { path, name, fault: OWN } : { path, name }];
  if (kind === 'folder') return orFault(without(own, walkFolder(path)), path, 'the folder holds nothing to import');
  if (kind === 'other') return [{ path, name, fault: unreadable('neither a file nor a folder') }];
  return findByPattern(path, own, kind);
}

/** @param missing What to say where the path is none. */
async function findByPattern(path: string, own: ReadonlySet<string>, missing: AppError): Promise<Iterable<FoundFile>> {
  const { findMatches, isPattern } = await import('./find-matches.ts');
  if (!isPattern(path)) return [{ path, name: basename(path), fault: missing }];
  return orFault(without(own, findMatches(path)), path, 'no file has this name or matches this pattern');
}

const NONE: ReadonlySet<string> = new Set();
const OWN = new AppError('UNREADABLE_FILE', 'the import itself writes this file; it is nothing to import');

function* without(own: ReadonlySet<string>, files: Iterable<FoundFile>): Generator<FoundFile> {
  // only of few the whole path has to be made
  const names = new Set([...own].map((path) => basename(path)));
  for (const file of files) if (!names.has(lastName(file)) || !own.has(resolve(file.path))) yield file;
}

function* orFault(files: Iterable<FoundFile>, path: string, reason: string): Generator<FoundFile> {
  let found = false;
  for (const file of files) {
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
    if (isWebAddress(path)) return unreadable('this is a web address; save the page as a file, and import that', cause);
    return unreadable(refusalOf(cause), cause);
  }
}

const isWebAddress = (path: string): boolean => /^https?:\/\//iu.test(path);

const unreadable = (reason: string, cause?: unknown): AppError => new AppError('UNREADABLE_FILE', reason, { cause });
