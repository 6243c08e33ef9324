/** A place in a report's text: half open `[start, end)`, in UTF-16 code units into `source.text`. */
export interface Span {
  start: number;
  end: number;
}
