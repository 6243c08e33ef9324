import { basename } from 'node:path';
import { AppError } from '../../errors.ts';
import type { Chunks } from '../../formats/archives/archive-entry.ts';
import { asUtf8, transcoded } from './as-utf8.ts';
import { fileChunks } from './file-chunks.ts';
import { type ManifestColumn, type ManifestRow, readHeadings } from './manifest-columns.ts';
import { type Peekable, peekable } from './peekable.ts';
import { readLines } from './read-lines.ts';
import { LONGEST_ROW, readTable } from './read-table.ts';

/** A row of a manifest and where it stands: `row 3` of a table, whose headings are row 1, `line 3` of NDJSON. */
export type PlacedRow = { place: string } & ({ row: ManifestRow } | { fault: AppError });

const FIRST_LOOK = 2 ** 16;

/**
 * The rows of a manifest: CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or GB18030, as spreadsheets write it; or
 * NDJSON. Empty rows are passed over. Rows are read as they are asked for.
 *
 * @throws AppError where it cannot be read (further).
 */
export async function* manifestRows(path: string): AsyncGenerator<PlacedRow> {
  const bytes = peekable(inUtf8(path));
  try {
    const text = await asUtf8(bytes);
    const beginning = (await text.peek(FIRST_LOOK)).toString('utf8');
    if (beginning.trim() === '') throw new AppError('UNSUPPORTED_CONTENT', 'the file is empty');
    if (/\.(ndjson|jsonl)$/iu.test(basename(path)) || /^\ufeff?\s*\{/u.test(beginning)) yield* rowsOfLines(text);
    else yield* rowsOfTable(text, separatorOf(beginning));
  } finally {
    await bytes.close();
  }
}

/** Only the whole file tells that it is no UTF-8: spreadsheets in China write GB18030, and do not say so. */
function inUtf8(path: string): Chunks {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const chunk of fileChunks(path)) {
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return fileChunks(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return isUtf16(path) ? fileChunks(path) : transcoded(fileChunks(path), 'gb18030');
  }
}

function isUtf16(path: string): boolean {
  for (const [first, second] of fileChunks(path)) {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  }
  return false;
}

/** The character that the first line has most of, outside of quotes. */
function separatorOf(beginning: string): string {
  const [headings = ''] = beginning.split(/\r?\n/u, 1);
  const bare = headings.replace(/"[^"]*"/gu, '');
  const counts = [',', ';', '\t'].map((separator) => [bare.split(separator).length, separator] as const);
  return counts.reduce((most, other) => (other[0] > most[0] ? other : most))[1];
}

async function* rowsOfTable(bytes: Peekable, delimiter: string): AsyncGenerator<PlacedRow> {
  let number = 0;
  let columns: (ManifestColumn | null)[] = [];
  try {
    for await (const cells of readTable(bytes.take(), delimiter)) {
      number += 1;
      const values = cells.map((cell) => cell.trim());
      if (number === 1) columns = withPath(readHeadings(values));
      else if (values.some((value) => value !== '')) yield { place: `row ${number}`, ...rowOf(values, columns) };
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = (error as Error).message;
    throw new AppError('UNSUPPORTED_CONTENT', `cannot be read from row ${number + 1} on: ${reason}`, { cause: error });
  }
}

function withPath(columns: (ManifestColumn | null)[]): (ManifestColumn | null)[] {
  if (columns.includes('path')) return columns;
  throw new AppError('BAD_INPUT', 'row 1 must have the headings of the columns, and one of them must be path (文件)');
}

function rowOf(
  values: readonly string[],
  columns: readonly (ManifestColumn | null)[],
): { row: ManifestRow } | { fault: AppError } {
  const row: ManifestRow = {};
  for (const [index, value] of values.entries()) {
    const column = columns[index];
    if (value === '') continue;
    if (!column)
      return { fault: new AppError('BAD_INPUT', `${JSON.stringify(value)} stands in a column without heading`) };
    row[column] = value;
  }
  return { row };
}

async function* rowsOfLines(bytes: Peekable): AsyncGenerator<PlacedRow> {
  for await (const line of readLines(bytes.take(), LONGEST_ROW)) {
    const place = `line ${line.number}`;
    if ('fault' in line) yield { place, fault: line.fault };
    else if (line.text.trim() !== '') yield { place, ...rowOfJson(line.text) };
  }
}

function rowOfJson(text: string): { row: ManifestRow } | { fault: AppError } {
  try {
    const object = JSON.parse(text) as unknown;
    if (typeof object !== 'object' || object === null || Array.isArray(object)) throw new SyntaxError('no object');
    const filled = Object.entries(object).filter(([, value]) => value !== null);
    const columns = readHeadings(filled.map(([heading]) => heading));
    return rowOf(
      filled.map(([, value]) => String(value).trim()),
      columns,
    );
  } catch (error) {
    if (error instanceof AppError) return { fault: error };
    return { fault: new AppError('UNSUPPORTED_CONTENT', `not a JSON object: ${(error as Error).message}`) };
  }
}
