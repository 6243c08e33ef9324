import type { SchemaElement } from 'hyparquet-writer';
import type { Cell, Column, ColumnType } from './column.ts';

/**
 * How much a row group holds at most, a page more or less: rows, and characters of their texts. A group is encoded in one go,
 * which takes some 40 ms; smaller ones make a larger file.
 */
const GROUP_ROWS = 5000;
const GROUP_CHARACTERS = 4_000_000;

/**
 * Rows as a Parquet file (Snappy): each column of its own type, OPTIONAL where there may be null. Row groups are
 * written as they are full, so that no more than one is held.
 */
export async function* writeParquet(
  columns: readonly Column[],
  pages: AsyncIterable<readonly Cell[][]>,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)];
  const file = new ParquetWriter({ writer: bytes, schema, createdBy: 'Fazhi' });
  const group = new RowGroup(columns);
  const write = async (): Promise<Uint8Array> => {
    await file.write({ columnData: group.take(), rowGroupSize: GROUP_ROWS * 2 });
    return taken(bytes);
  };
  for await (const rows of pages) {
    group.add(rows);
    if (group.isFull) yield await write();
  }
  if (group.rows > 0) yield await write();
  await file.finish();
  yield taken(bytes);
}

/** What has been written so far, which is then forgotten; places in the file are counted on. */
function taken(bytes: { index: number; getBytes(): Uint8Array }): Uint8Array {
  const chunk = bytes.getBytes().slice();
  bytes.index = 0;
  return chunk;
}

const TYPES: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

const elementOf = ({ name, type, nullable }: Column): SchemaElement => ({
  name,
  ...TYPES[type],
  repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
});

/** The rows of a group, column by column, as Parquet has them. */
class RowGroup {
  readonly #columns: readonly Column[];
  #cells: unknown[][];
  #characters = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#cells = columns.map(() => []);
  }

  get rows(): number {
    return this.#cells[0]!.length;
  }

  get isFull(): boolean {
    return this.rows >= GROUP_ROWS || this.#characters >= GROUP_CHARACTERS;
  }

  add(rows: readonly Cell[][]): void {
    for (const [i, { type }] of this.#columns.entries()) {
      const cells = this.#cells[i]!;
      for (const row of rows) {
        const cell = row[i]!;
        if (typeof cell === 'string') this.#characters += cell.length;
        cells.push(type === 'date' && cell !== null ? new Date(`${cell}T00:00:00Z`) : cell);
      }
    }
  }

  take(): { name: string; data: unknown[] }[] {
    const data = this.#columns.map(({ name }, i) => ({ name, data: this.#cells[i]! }));
    this.#cells = this.#columns.map(() => []);
    this.#characters = 0;
    return data;
  }
}
