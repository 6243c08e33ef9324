// loops, since the matches of a pattern over a page of megabytes take many times its memory

/** How many Han characters a text has. */
export function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400 && unit <= 0x9fff) count++;
  }
  return count;
}

/** How many UTF-16 code units of a text are no white space. */
export function countVisible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSpace =
      unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b);
    if (!isSpace) count++;
  }
  return count;
}
