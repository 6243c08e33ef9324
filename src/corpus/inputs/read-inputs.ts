import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AppError } from '../../errors.ts';
import { findFiles } from './find-files.ts';
import type { InputItem } from './input-item.ts';
import { readBytes } from './read-bytes.ts';
import { isParsedReports } from './read-parsed-reports.ts';

export interface InputOptions {
  /** Path of a list of files with what is known of them (CSV, NDJSON). */
  manifest?: string;
  /** What `-` among the paths stands for. */
  stdin?: Readable;
}

/**
 * What is to be imported from files, folders, patterns and standard input, in an order that is always the same.
 *
 * @example for await (const item of readInputs(['reports'])) …
 */
export async function* readInputs(
  paths: readonly string[],
  { stdin = process.stdin }: InputOptions = {},
): AsyncGenerator<InputItem> {
  for (const path of paths) {
    if (path === '-') yield* itemsOf(await buffer(stdin), 'stdin', 'standard input');
    else yield* itemsBelow(path);
  }
}

function* itemsBelow(path: string): Generator<InputItem> {
  for (const file of findFiles(path)) {
    try {
      if (file.fault) throw file.fault;
      yield* itemsOf(readBytes(file.path), file.name, file.path);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      yield { kind: 'fault', path: file.path, error };
    }
  }
}

function* itemsOf(content: Uint8Array, name: string, path: string): Generator<InputItem> {
  const text = isParsedReports(name, Buffer.from(content.subarray(0, 512)).toString('utf8'));
  if (text) {
    const lines = Buffer.from(content).toString('utf8').split('\n');
    for (const [index, json] of lines.entries()) {
      if (json.trim() !== '') yield { kind: 'record', path, place: `line ${index + 1}`, json };
    }
  } else {
    const bytes = new Uint8Array(content);
    yield { kind: 'document', name, fileName: basename(name), path, bytes, url: null, given: null };
  }
}
