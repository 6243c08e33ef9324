import type { PageFacts } from '../records/page-facts.ts';

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
