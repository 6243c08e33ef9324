/** Line feeds may stand as they are; a carriage return would be read as one. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/**
 * A text as HTML that shows it and does nothing else, between tags as well as in a quoted attribute.
 *
 * @example escapeHtml('<b>') // '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  // NUL cannot stand in HTML at all: browsers read it as U+FFFD
  return text.replace(/[&<>"'\r]/gu, (character) => REFERENCES[character] ?? character).replaceAll('\0', '\ufffd');
}
