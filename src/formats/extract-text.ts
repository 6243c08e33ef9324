import type { PageFacts } from '../records/page-facts.ts';
import { decodeText } from './decode-text.ts';

/** The text of a document, and what its bytes were. */
export interface ExtractedText {
  /** What spans refer to: byte-order mark removed, lone surrogates replaced by U+FFFD. */
  text: string;
  /** Media type of the bytes: `text/plain`, `text/html`, … */
  mediaType: string;
  /** WHATWG name of the encoding of the bytes; `utf-8` where they are no text, so that a text was made out of them. */
  encoding: string;
  /** What the page states outside of the text; null where the document is no page. */
  page: PageFacts | null;
}

/**
 * The text of a document of any kind that can be read. The kind is told by the bytes first, by the name's ending where
 * these leave it open.
 *
 * @param name The file's name, or that of the entry of an archive.
 * @throws AppError UNSUPPORTED_CONTENT where it cannot be read; says why and what to do.
 */
export async function extractText(bytes: Uint8Array, _name: string): Promise<ExtractedText> {
  return { ...decodeText(bytes), mediaType: 'text/plain', page: null };
}
