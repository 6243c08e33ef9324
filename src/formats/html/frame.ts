import { type ElementStyle, styleOf } from './element-style.ts';
import type { WhiteSpace } from './line-writer.ts';
import type { ListNumbers } from './list-numbers.ts';
import type { LineSetting } from './page-line.ts';
import type { Element } from './parse-page.ts';
import type { RowCells } from './row-cells.ts';

/** What an element that is being written changes until it ends. */
export interface Frame extends LineSetting {
  element: Element;
  style: ElementStyle;
  whiteSpace: WhiteSpace;
  /** Digits as they are drawn; null as they are written. */
  raised: string | null;
  /** The table around it, the list around it. */
  cells: RowCells | null;
  numbers: ListNumbers | null;
  isDataRow: boolean;
  /** It stands in a cell of a data row, where nothing breaks the line. */
  isInCell: boolean;
  /** Empty cells that its cell spans. */
  behind: number;
}

/** What holds before any element has changed it. */
export function outermostFrame(element: Element, isContent: boolean): Frame {
  return {
    element,
    style: styleOf(element),
    whiteSpace: 'collapse',
    raised: null,
    cells: null,
    numbers: null,
    isDataRow: false,
    isInCell: false,
    behind: 0,
    isLinked: false,
    isFurniture: false,
    isContent,
    isMarked: false,
    isHeading: false,
  };
}
