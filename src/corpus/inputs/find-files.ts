import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../errors.ts';
import { refusalOf } from './read-bytes.ts';

/** A file to import. */
export interface FoundFile {
  /** Where it is, to open it and to name it in messages. */
  path: string;
  /**
   * Its source name in the corpus, the same from wherever it is imported: for a file of a given folder its path below
   * that folder (`2022/a.txt`), for a file given by itself its base name.
   */
  name: string;
  /** Why it cannot be read, where that is known already. */
  fault?: AppError;
}

/**
 * The file at a path or, of a folder, all files below it in the order of their names. What begins with a dot is skipped,
 * and links to folders are not followed, since they may lead in circles. A path that cannot be read, or a folder without
 * files, is found with its fault.
 */
export function* findFiles(path: string): Generator<FoundFile> {
  const name = basename(path);
  const kind = kindOf(path);
  if (kind instanceof AppError) yield { path, name, fault: kind };
  else if (kind === 'folder') yield* filesOf(path, name);
  else if (kind === 'file') yield { path, name };
  else yield { path, name, fault: new AppError('UNREADABLE_FILE', 'neither a file nor a folder') };
}

function* filesOf(folder: string, name: string): Generator<FoundFile> {
  let found = 0;
  for (const file of filesBelow(folder, '')) {
    found += 1;
    yield file;
  }
  if (found === 0) {
    yield { path: folder, name, fault: new AppError('UNREADABLE_FILE', 'the folder holds no files') };
  }
}

function* filesBelow(folder: string, below: string): Generator<FoundFile> {
  const entries = entriesOf(folder);
  if (entries instanceof AppError) return yield { path: folder, name: below, fault: entries };
  for (const entry of entries.filter(({ name }) => !name.startsWith('.')).sort(byName)) {
    const path = join(folder, entry.name);
    const name = `${below}${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(path, `${name}/`);
    else if (entry.isFile()) yield { path, name };
    else if (entry.isSymbolicLink()) yield* linkedFile(path, name);
  }
}

function* linkedFile(path: string, name: string): Generator<FoundFile> {
  const kind = kindOf(path);
  if (kind instanceof AppError) yield { path, name, fault: kind };
  else if (kind === 'file') yield { path, name };
}

function kindOf(path: string): 'file' | 'folder' | 'other' | AppError {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch (error) {
    return new AppError('UNREADABLE_FILE', refusalOf(error), { cause: error });
  }
}

function entriesOf(folder: string): Dirent[] | AppError {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return new AppError('UNREADABLE_FILE', refusalOf(error), { cause: error });
  }
}

/** By code unit, so that the order is the same on every machine. */
const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);
