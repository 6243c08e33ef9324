import { createHash } from 'node:crypto';
import { decodeText } from '../formats/decode-text.ts';
import { extractText } from '../formats/extract-text.ts';
import type { PageFacts } from '../records/page-facts.ts';
import type { Source } from '../records/parsed-report.ts';
import type { DocumentItem } from './inputs/input-item.ts';
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

/** The source that a document is, and what its page states outside of the text; null where it is no page. */
export interface ExtractedSource {
  source: Source;
  page: PageFacts | null;
}

/**
 * The source that a document is, and what its page states.
 *
 * @throws AppError UNSUPPORTED_CONTENT where it has no text that can be read.
 */
export async function extractSource({ name, fileName, bytes, url }: DocumentItem): Promise<ExtractedSource> {
  const { text, mediaType, encoding, page } = await extractText(bytes, fileName);
  return { source: { name, mediaType, encoding, sha256: sha256Of(bytes), text, url }, page };
}

/**
 * Reads a file.
 *
 * @throws AppError UNREADABLE_FILE or UNSUPPORTED_CONTENT; the message does not name the file.
 */
export function readSource(path: string, name: string): Source {
  return sourceFrom(readBytes(path), name);
}
