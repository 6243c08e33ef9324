import { type DocumentKind, documentKind, unreadableKind } from './document-kind.ts';
import type { ExtractedText } from './extracted-text.ts';

export type { ExtractedText };

/** Makes text of the bytes of one kind of document. */
type TextReader = (bytes: Uint8Array) => ExtractedText | Promise<ExtractedText>;

/** The reader of each kind that can be read, loaded when the first such document comes. */
const READERS: Partial<Record<DocumentKind, () => Promise<TextReader>>> = {
  text: async () => (await import('./plain-text.ts')).readPlainText,
  html: async () => (await import('./html/read-html.ts')).readHtml,
};

/**
 * The text of a document of any kind that can be read. The kind is told by the bytes first, by the name's ending where
 * these leave it open.
 *
 * @param name The file's name, or that of the entry of an archive.
 * @throws AppError UNSUPPORTED_CONTENT where it cannot be read; says why and what to do.
 */
export async function extractText(bytes: Uint8Array, name: string): Promise<ExtractedText> {
  const kind = documentKind(bytes, name);
  const load = READERS[kind];
  if (!load) throw unreadableKind(kind);
  const read = await load();
  return read(bytes);
}
