import { archiveKind } from '../../formats/archives/archive-kind.ts';
import { type Content, documentOf } from './content.ts';
import { fileChunks } from './file-chunks.ts';
import { holdsRecords } from './holds-records.ts';
import type { DocumentItem } from './input-item.ts';

/**
 * The document that a file holds just as it is, where it is read at once: most files are so, and to look into a content by and by
 * takes several times as long.
 *
 * @returns null for all other files, and for those that cannot be read: `readContent` says of them what they are.
 */
export function readPlain(content: Content, path: string): DocumentItem | null {
  const bytes = wholeFile(path);
  if (bytes === null) return null;
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (archiveKind(beginning) !== null || holdsRecords(beginning, content.fileName)) return null;
  return documentOf(content, bytes);
}

/** A file that comes in one chunk and is not empty. */
function wholeFile(path: string): Uint8Array<ArrayBuffer> | null {
  let only: Uint8Array<ArrayBuffer> | null = null;
  try {
    for (const chunk of fileChunks(path)) {
      if (only) return null;
      only = chunk;
    }
  } catch {
    return null;
  }
  return only;
}
