/** In bytes: enough for the comments and declarations that stand before a page's first tag. */
const BEGINNING = 4096;

/** What may stand before the first tag of a page: white space, comments, an XML declaration. */
const BEFORE_FIRST_TAG = /^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)+/;
const FIRST_TAG =
  /^<(?:!doctype\s+html|html|head|body|meta|title|link|base|div|p|table|article|section|center)(?=[\s>/])/i;
const ANY_TAG = /<(?:!doctype|[a-z][a-z0-9]*)[\s>/]/i;
const HTML_NAME = /\.(?:html?|shtml?|xhtml|jhtml|aspx?|jspx?|php)$/i;

/** UTF-16 is read as such, everything else by its ASCII. */
function beginningOf(bytes: Uint8Array): string {
  const beginning = bytes.subarray(0, BEGINNING);
  const [first, second] = beginning;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (isLittle || isBig) return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(beginning);
  const afterMark = first === 0xef && second === 0xbb ? beginning.subarray(3) : beginning;
  return Buffer.from(afterMark).toString('latin1');
}

/**
 * Whether these bytes are a web page: they begin like one, or the name ends like that of one and there are tags.
 *
 * @example looksLikeHtml(Buffer.from('<法治>政府'), 'a.txt') // false
 */
export function looksLikeHtml(bytes: Uint8Array, name: string): boolean {
  const text = beginningOf(bytes);
  return FIRST_TAG.test(text.replace(BEFORE_FIRST_TAG, '')) || (HTML_NAME.test(name) && ANY_TAG.test(text));
}
