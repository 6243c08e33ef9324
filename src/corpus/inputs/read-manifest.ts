import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { normalize } from 'node:path/posix';
import { AppError } from '../../errors.ts';
import { printable } from '../../formats/archives/entry-name.ts';
import type { Content } from './content.ts';
import { fileChunks } from './file-chunks.ts';
import type { FaultItem } from './input-item.ts';
import type { ManifestRow } from './manifest-columns.ts';
import { manifestRows } from './manifest-rows.ts';
import type { NameTable } from './name-table.ts';
import { refusalOf } from './read-bytes.ts';
import { readGiven } from './read-given.ts';

/** Whether a table has the headings of a manifest: as text it would become a report. */
export async function isManifest(path: string): Promise<boolean> {
  try {
    for await (const _ of manifestRows(path)) return true;
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/**
 * The files that a manifest lists, with what it says of them, under the paths that it writes. A row with a fault is named
 * with its number, and the others go on; one without any row is a fault itself, as a folder without files is.
 *
 * @param listed The files listed, by absolute path; filled here.
 */
export async function* readManifest(manifest: string, listed: NameTable): AsyncGenerator<Content | FaultItem> {
  const faultOf = (error: AppError, place?: string): FaultItem => ({
    kind: 'fault',
    path: printable(manifest),
    error: place ? new AppError(error.code, printable(`${place}: ${error.message}`), { cause: error }) : error,
  });
  let isEmpty = true;
  try {
    for await (const placed of manifestRows(manifest)) {
      isEmpty = false;
      const content = 'fault' in placed ? placed.fault : contentOf(placed.row, placed.place, manifest, listed);
      yield content instanceof AppError ? faultOf(content, placed.place) : content;
    }
    if (isEmpty) yield faultOf(bad('lists no file; below the headings each file has a row of its own'));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield faultOf(error);
  }
}

function contentOf(row: ManifestRow, place: string, manifest: string, listed: NameTable): Content | AppError {
  try {
    const { path: written, ...said } = row;
    if (written === undefined) throw bad('path: is missing');
    if (/^[a-z]{2,}:\/\//iu.test(written)) {
      throw bad(`path: ${written} is a web address; save the page as a file, and put its address into the column url`);
    }
    const name = normalize(written.replaceAll('\\', '/'));
    if (/\p{Cc}/u.test(name)) throw bad('path: has control characters');
    const path = resolve(dirname(manifest), name);
    checkFile(path, written);
    const content = { ...readGiven(said), ...fileAt(path), name };
    const before = listed.meet(path, place);
    if (before !== null) throw bad(`path: ${written} stands in ${before} already`);
    return content;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const fileAt = (path: string): Pick<Content, 'path' | 'fileName' | 'chunks' | 'file' | 'within'> => ({
  ...{ path, fileName: basename(path), chunks: fileChunks(path), file: path, within: 'nothing' },
});

function checkFile(path: string, written: string): void {
  try {
    if (statSync(path).isFile()) return;
  } catch (cause) {
    throw new AppError('UNREADABLE_FILE', `path: ${written}: ${refusalOf(cause)}`, { cause });
  }
  throw bad(`path: ${written}: is no file; a manifest lists files one by one`);
}

const bad = (message: string): AppError => new AppError('BAD_INPUT', message);
