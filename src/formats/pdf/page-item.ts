/** A piece of text where it stands on a page. In points (1/72 inch), from the upper left corner of the page as it is shown. */
export interface PageItem {
  text: string;
  left: number;
  right: number;
  /** Of the line that the characters stand on. */
  baseline: number;
  /** Of the characters. */
  size: number;
}

/** A line that is drawn on a page, upright or level: the border of a cell, the line under a word. */
export interface Rule {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A page, in the order in which the document draws its pieces. */
export interface Page {
  width: number;
  height: number;
  items: PageItem[];
  rules: readonly Rule[];
}
