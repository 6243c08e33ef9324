/** How files of other kinds begin, in hexadecimal. */
const SIGNATURES: readonly (readonly [begins: string, kind: string])[] = [
  ['255044462d', 'a PDF document'],
  ['504b0304', 'a ZIP archive or a DOCX document'],
  ['d0cf11e0a1b11ae1', 'a legacy Word document (.doc)'],
  ['7b5c727466', 'an RTF document'],
  ['1f8b', 'a gzip archive'],
  ['89504e47', 'a picture (PNG)'],
  ['ffd8ff', 'a picture (JPEG)'],
  ['53514c69746520666f726d6174203300', 'a SQLite database'],
];

const HTML_PAGE = /^\s*<(!doctype\s+html|html|head|body)\b/iu;

/** In bytes: enough for every signature, and for white space before a page's first tag. */
const BEGINNING = 512;

/**
 * What kind of file this is when it is plainly no text of a report; null when nothing says so.
 *
 * @example foreignFormat(Buffer.from('%PDF-1.7 …')) // 'a PDF document'
 */
export function foreignFormat(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING));
  const hexadecimal = beginning.toString('hex');
  const binary = SIGNATURES.find(([begins]) => hexadecimal.startsWith(begins))?.[1];
  return binary ?? (HTML_PAGE.test(beginning.toString('utf8')) ? 'an HTML page' : null);
}
