import { buffer } from 'node:stream/consumers';
import { AppError } from '../../../src/errors.ts';
import type { ArchiveEntry } from '../../../src/formats/archives/archive-entry.ts';

/** Each entry as [name, text], or [name, why it cannot be read]; in the end why the archive is not read further. */
export async function readEntries(entries: AsyncIterable<ArchiveEntry>): Promise<[name: string, text: string][]> {
  const read: [string, string][] = [];
  try {
    for await (const entry of entries) {
      read.push([entry.name, 'fault' in entry ? `! ${entry.fault.message}` : await textOf(entry.content)]);
    }
  } catch (error) {
    read.push(['', faultOf(error)]);
  }
  return read;
}

const textOf = (content: AsyncIterable<Uint8Array>): Promise<string> =>
  buffer(content).then((bytes) => bytes.toString('utf8'), faultOf);

function faultOf(error: unknown): string {
  if (error instanceof AppError) return `! ${error.message}`;
  throw error;
}
