/** A line of a page as it is drawn, and where on the page it stands. */
export interface PageLine {
  text: string;
  /** Most of it leads elsewhere. */
  isLinked: boolean;
  /** All of it stands in navigation, a footer, a box of buttons, or what else is named like no part of an article. */
  isFurniture: boolean;
  /** It stands in the element that holds the article. */
  isContent: boolean;
  /** It stands between the comments that a content management system puts around an article. */
  isMarked: boolean;
  isHeading: boolean;
}

/** Where the text that is being written stands. */
export type LineSetting = Omit<PageLine, 'text'>;

/** The lines of a page. */
export interface PageLines {
  lines: readonly PageLine[];
  /** The element that holds the article has a name that says so, so that its neighbours are not of the article. */
  isNamed: boolean;
}
