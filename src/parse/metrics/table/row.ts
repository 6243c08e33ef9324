import type { Span } from '../../../records/span.ts';
import type { Phrase } from '../label/phrases.ts';
import type { StatedUnit } from './stated-unit.ts';

/** A cell of a table that was flattened into lines: `行政复议 | 75件 | 62件`. */
export interface Cell extends Phrase, Span {}

/** Heads of columns. */
export interface Heads {
  cells: readonly Cell[];
  /** What each column is counted in, where its head or the line below tells. */
  units: (StatedUnit | null)[];
  /** The newest year that the heads name; 0 where they name none. */
  newest: number;
}

/** What the rows of a table share. */
export interface Table {
  /** The words on the line above it, empty where that is no caption. */
  caption: Phrase;
  /** What the line above it says it counts in. */
  unit: StatedUnit | null;
  /** The newest year at the head of a row; 0 where no row has one. */
  newest: number;
}

/** A line of a table, with the heads above it that have as many cells; null where none have. */
export interface Row extends Span {
  cells: readonly Cell[];
  heads: Heads | null;
  table: Table;
}
