import type { Cell, Column } from './column.ts';

/** Rows as objects by the names of the columns. */
export async function* toObjects(
  columns: readonly Column[],
  pages: AsyncIterable<readonly Cell[][]>,
): AsyncGenerator<object[]> {
  for await (const rows of pages) yield rows.map((row) => objectOf(columns, row));
}

function objectOf(columns: readonly Column[], row: readonly Cell[]): object {
  const object: Record<string, Cell> = {};
  for (const [i, { name }] of columns.entries()) object[name] = row[i]!;
  return object;
}

/** One JSON object a line, each line with its end. */
export async function* writeNdjson(pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  for await (const objects of pages) yield objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}

/** One array of all objects, an object a line. */
export async function* writeJson(pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const objects of pages) {
    if (objects.length === 0) continue;
    yield before + objects.map((object) => JSON.stringify(object)).join(',\n');
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}
