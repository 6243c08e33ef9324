import type { Parser } from 'csv-parse';
import type { Chunks } from '../../formats/archives/archive-entry.ts';

/** Bytes that a row of a table may have: a quote without end makes one of all that follows. */
export const LONGEST_ROW = 2 ** 20;

/**
 * The cells of each row of a table in CSV, in UTF-8, with the headings, and with empty rows as one empty cell: rows keep
 * the numbers that they have in a spreadsheet. Rows may have fewer or more cells than others.
 *
 * @throws CsvError where it cannot be read further, after the rows before that; and whatever reading the bytes throws.
 */
export async function* readTable(bytes: Chunks, delimiter: string): AsyncGenerator<string[]> {
  const { parse } = await import('csv-parse');
  const rows: string[][] = [];
  const parser = parse({
    ...{ delimiter, bom: true, relax_quotes: true, relax_column_count: true, max_record_size: LONGEST_ROW },
    // taken here, since a stream that fails loses what was not read of it yet
    on_record: (row: string[]) => {
      rows.push(row);
      return null;
    },
  });
  parser.on('error', () => undefined).resume();
  for await (const chunk of bytes) {
    const error = await written(parser, chunk);
    yield* rows.splice(0);
    if (error) throw error;
  }
  const error = await written(parser);
  yield* rows.splice(0);
  if (error) throw error;
}

/** Why the parser cannot go on after a chunk, or in the end. */
function written(parser: Parser, chunk?: Uint8Array): Promise<Error | null> {
  return new Promise((resolve) => {
    const done = (error?: Error | null): void => resolve(error ?? null);
    if (chunk) parser.write(chunk, done);
    else parser.end(done);
  });
}
