/** Many short texts as one, in which none of them is a thing of its own before it is asked for. */
export interface TextColumn {
  text: string;
  /** Where each begins in it, and behind them where the last one ends. */
  starts: Uint32Array;
}

export function textColumn(texts: readonly string[]): TextColumn {
  const starts = new Uint32Array(texts.length + 1);
  for (let at = 0; at < texts.length; at++) starts[at + 1] = starts[at]! + texts[at]!.length;
  return { text: texts.join(''), starts };
}

export const countOf = ({ starts }: TextColumn): number => starts.length - 1;

/** @param at From 0, and below the count. */
export const textAt = ({ text, starts }: TextColumn, at: number): string => text.slice(starts[at]!, starts[at + 1]!);

/** Whether one of them is this text: makes nothing. */
export function isTextAt({ text, starts }: TextColumn, at: number, other: string): boolean {
  const start = starts[at]!;
  return starts[at + 1]! - start === other.length && text.startsWith(other, start);
}
