import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '../../errors.ts';
import { printable } from '../../formats/archives/entry-name.ts';
import type { Content } from './content.ts';
import { fileChunks } from './file-chunks.ts';
import { findFiles } from './find-files.ts';
import { type FoundFile, lastName } from './found-file.ts';
import type { InputItem } from './input-item.ts';
import { isTable } from './is-table.ts';
import { createNameTable, type NameTable } from './name-table.ts';
import { readContent } from './read-content.ts';
import { isManifest, readManifest } from './read-manifest.ts';
import { readPlain } from './read-plain.ts';

/** What stands for standard input among the paths. */
export const STANDARD_INPUT = '-';

export interface InputOptions {
  /** Path of a list of files with what is known of them (see readManifest). */
  manifest?: string;
  /** What `-` among the paths stands for. */
  stdin?: Readable;
  /** Files that the import itself writes, by absolute path: they are none of its inputs, wherever they lie. */
  own?: ReadonlySet<string>;
}

/**
 * What is to be imported from files, folders, patterns, archives and standard input, in an order that is always the same:
 * what the manifest lists, then the paths as given, without files that the manifest lists. Items are read as they are
 * asked for, so that any number of files and records takes the same memory. What cannot be read is an item too; nothing
 * of an input is thrown.
 *
 * @example for await (const item of readInputs(['reports', 'more.zip'])) …
 */
export async function* readInputs(
  paths: readonly string[],
  { manifest, stdin = process.stdin, own = new Set() }: InputOptions = {},
): AsyncGenerator<InputItem> {
  const listed = createNameTable();
  try {
    if (manifest !== undefined) yield* readListed(manifest, listed);
    for (const path of paths) {
      if (path === STANDARD_INPUT) yield* readContent(standardInput(stdin));
      else yield* readFound(path, listed, own);
    }
  } finally {
    listed.close();
  }
}

async function* readListed(manifest: string, listed: NameTable): AsyncGenerator<InputItem> {
  for await (const row of readManifest(manifest, listed)) {
    if ('kind' in row) yield row;
    else yield* readContent(row);
  }
}

async function* readFound(path: string, listed: NameTable, own: ReadonlySet<string>): AsyncGenerator<InputItem> {
  for (const file of await findFiles(path, own)) {
    const fault = file.fault ?? nameFault(file) ?? (isTable(file.name) ? await manifestFault(file.path) : null);
    if (fault) yield { kind: 'fault', path: printable(file.path), error: fault };
    else if (listed.isEmpty() || !listed.has(resolve(file.path))) {
      const content = contentOf(file);
      const plain = readPlain(content, file.path);
      if (plain) yield plain;
      else yield* readContent(content);
    }
  }
}

/** A name goes into messages and lists, which it must not garble. */
function nameFault({ name }: FoundFile): AppError | null {
  if (!/\p{Cc}/u.test(name)) return null;
  return new AppError('UNREADABLE_FILE', 'the name has control characters; rename the file');
}

/** @param path Of a table. */
async function manifestFault(path: string): Promise<AppError | null> {
  if (!(await isManifest(path))) return null;
  return new AppError('BAD_INPUT', `this is a manifest, no report; give it as --manifest ${printable(path)}`);
}

const contentOf = (file: FoundFile): Content => ({
  name: file.name,
  path: file.path,
  fileName: lastName(file),
  chunks: fileChunks(file.path),
  file: file.path,
  within: 'nothing',
  url: null,
  given: null,
});

const standardInput = (stdin: Readable): Content => ({
  ...{ name: 'stdin', path: 'standard input', fileName: 'stdin', chunks: bytesOf(stdin), file: null },
  ...{ within: 'nothing', url: null, given: null },
});

async function* bytesOf(stdin: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stdin) yield chunk as Uint8Array;
  } catch (cause) {
    throw new AppError('UNREADABLE_FILE', `cannot be read: ${(cause as Error).message}`, { cause });
  }
}
