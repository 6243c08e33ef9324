/** Line feeds may stand as they are; a carriage return would be read as one, and NUL cannot stand in HTML at all. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\0': '\ufffd',
};

/**
 * A text as HTML that shows it and does nothing else, between tags as well as in a quoted attribute.
 *
 * @example escapeHtml('<b>') // '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: placeholder
  return text.replace(/[&<>"'\r\0]/gu, (character) => REFERENCES[character] ?? character);
}
