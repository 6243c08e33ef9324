import { AppError } from '../errors.ts';
import type { Column } from './column.ts';
import type { ExportKind } from './export-kind.ts';
import { TABLES } from './tables.ts';

/**
 * The columns of a table that are asked for, in that order; all of them where none is. What is no table has none.
 *
 * @throws AppError `BAD_INPUT` for one that the table has not, with those that it has, and for one named twice.
 * @example chooseColumns('metrics', ['slug', 'label', 'value'])
 */
export function chooseColumns(kind: ExportKind, names: readonly string[]): readonly Column[] {
  if (kind === 'parsed-reports') {
    if (names.length === 0) return [];
    throw new AppError('BAD_INPUT', 'parsed-reports have no columns: each is whole');
  }
  const { columns } = TABLES[kind];
  if (names.length === 0) return columns;
  return names.map((name, i) => {
    const column = columns.find((one) => one.name === name);
    if (!column) {
      const known = columns.map((one) => one.name).join(', ');
      throw new AppError('BAD_INPUT', `${kind} have no column ${JSON.stringify(name)}; they have ${known}`);
    }
    if (names.indexOf(name) < i) throw new AppError('BAD_INPUT', `column ${name} is named twice`);
    return column;
  });
}
