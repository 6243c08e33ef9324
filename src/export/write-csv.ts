import type { Cell, Column } from './column.ts';

export interface CsvOptions {
  /** A byte-order mark before the header, by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** An apostrophe before texts that a spreadsheet would take for a formula: those that begin with `=`, `+`, `-`, `@`, tab. */
  readonly escapeFormulas: boolean;
}

/**
 * Rows as CSV by RFC 4180, with a header: UTF-8, commas, lines that end with CR LF, quotes where a text has one of these in it.
 * What is null is empty; an empty text is `""`.
 */
export async function* writeCsv(
  columns: readonly Column[],
  pages: AsyncIterable<readonly Cell[][]>,
  { bom, escapeFormulas }: CsvOptions,
): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync');
  const options = {
    record_delimiter: '\r\n',
    quoted_match: /^$/,
    cast: { boolean: String },
    escape_formulas: escapeFormulas,
  };
  let header = stringify([columns.map(({ name }) => name)], { ...options, bom });
  for await (const rows of pages) {
    yield header + stringify(rows as Cell[][], options);
    header = '';
  }
  if (header !== '') yield header;
}
