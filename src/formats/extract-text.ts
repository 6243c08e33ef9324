import { type DocumentKind, documentKind, type UnreadableKind, unreadableKind } from './document-kind.ts';
import type { ExtractedText } from './extracted-text.ts';

export type { ExtractedText };

/** Makes text of the bytes of one kind of document. */
type TextReader = (bytes: Uint8Array) => ExtractedText | Promise<ExtractedText>;

/** The reader of each kind that can be read, loaded when the first such document comes. */
const READERS: Readonly<Record<Exclude<DocumentKind, UnreadableKind>, () => Promise<TextReader>>> = {
  text: async () => (await import('./plain-text.ts')).readPlainText,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  zip: async () => (await import('./docx/read-docx.ts')).readDocx,
  ole: async () => (await import('./refuse-ole.ts')).refuseOle,
};

const isReadable = (kind: DocumentKind): kind is keyof typeof READERS => kind in READERS;

/**
 * The text of a document of any kind that can be read. The kind is told by the bytes first, by the name's ending where
 * these leave it open.
 *
 * @param name The file's name, or that of the entry of an archive.
 * @throws AppError UNSUPPORTED_CONTENT where it cannot be read; says why and what to do.
 */
export async function extractText(bytes: Uint8Array, name: string): Promise<ExtractedText> {
  const kind = documentKind(bytes, name);
  if (!isReadable(kind)) throw unreadableKind(kind);
  const read = await READERS[kind]();
  return read(bytes);
}
