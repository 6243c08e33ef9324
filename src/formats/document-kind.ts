import { AppError } from '../errors.ts';
import { looksLikeHtml } from './html/looks-like-html.ts';

/** What a document is: `zip` holds DOCX and other Office formats, `ole` those before them. */
export type DocumentKind =
  | 'text'
  | 'html'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'gzip'
  | 'png'
  | 'jpeg'
  | 'sqlite'
  | 'mhtml';

/** A kind that is told apart only to say so. */
export type UnreadableKind = Exclude<DocumentKind, 'text' | 'html' | 'pdf' | 'zip' | 'ole'>;

/** What a person calls it, and what to do. */
const NAMES: Readonly<Record<UnreadableKind, readonly [name: string, advice: string]>> = {
  rtf: ['an RTF document', 'save it as DOCX or as plain text in UTF-8 first'],
  gzip: ['a gzip archive', 'unpack it first'],
  png: ['a picture (PNG)', 'a report has to be text; read the picture with a text recogniser first'],
  jpeg: ['a picture (JPEG)', 'a report has to be text; read the picture with a text recogniser first'],
  sqlite: ['a SQLite database', 'a report has to be text'],
  mhtml: ['a web page in one file (MHTML)', 'save the page as HTML first'],
};

/** How files begin, in hexadecimal. */
const SIGNATURES: readonly (readonly [begins: string, kind: DocumentKind])[] = [
  ['504b0304', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['7b5c727466', 'rtf'],
  ['1f8b', 'gzip'],
  ['89504e47', 'png'],
  ['ffd8ff', 'jpeg'],
  ['53514c69746520666f726d6174203300', 'sqlite'],
];

/** Some writers put something in front, which readers of PDF pass over. */
const PDF = /^(?:\xef\xbb\xbf)?\s*%PDF-\d/;
const HEADER_LINE = /^[\w-]+: /;
const MHTML = /^Content-Type:\s*multipart\/related/im;

/** In bytes: enough for every signature and for the headers of a page in one file. */
const BEGINNING = 1024;

/**
 * What kind of document this is: told by its bytes first, by the ending of its name where these leave it open. Text
 * where nothing says otherwise.
 *
 * @example documentKind(Buffer.from('%PDF-1.7 …'), 'report.txt') // 'pdf'
 */
export function documentKind(bytes: Uint8Array, name: string): DocumentKind {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, BEGINNING));
  const hexadecimal = beginning.toString('hex');
  const binary = SIGNATURES.find(([begins]) => hexadecimal.startsWith(begins))?.[1];
  if (binary) return binary;
  const ascii = beginning.toString('latin1');
  if (PDF.test(ascii)) return 'pdf';
  if (HEADER_LINE.test(ascii) && MHTML.test(ascii)) return 'mhtml';
  return looksLikeHtml(bytes, name) ? 'html' : 'text';
}

/** The error of a document of a kind that cannot be read. */
export function unreadableKind(kind: UnreadableKind): AppError {
  const [name, advice] = NAMES[kind];
  return new AppError('UNSUPPORTED_CONTENT', `this is ${name}; ${advice}`);
}
