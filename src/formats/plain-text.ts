import { decodeText } from './decode-text.ts';
import type { ExtractedText } from './extracted-text.ts';

/** The text of a text file: its bytes decoded, nothing else. */
export function readPlainText(bytes: Uint8Array): ExtractedText {
  return { ...decodeText(bytes), mediaType: 'text/plain', page: null };
}
