import { createHash } from 'node:crypto';
import { decodeText } from '../formats/decode-text.ts';
import type { Source } from '../records/parsed-report.ts';
import { readBytes } from './inputs/read-bytes.ts';

/** SHA-256 in lower-case hexadecimal. */
export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The source that a file's bytes make, under the name it shall have in the corpus.
 *
 * @throws AppError UNSUPPORTED_CONTENT where the bytes are no text.
 */
export function sourceFrom(bytes: Uint8Array, name: string): Source {
  const { text, encoding } = decodeText(bytes);
  return { name, mediaType: 'text/plain', encoding, sha256: sha256Of(bytes), text, url: null };
}

/**
 * Reads a file.
 *
 * @throws AppError UNREADABLE_FILE or UNSUPPORTED_CONTENT; the message does not name the file.
 */
export function readSource(path: string, name: string): Source {
  return sourceFrom(readBytes(path), name);
}
