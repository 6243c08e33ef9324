/** What numbers a heading or an item at the begin of a line: 一、 (一) 1. ① ●. */
const FORM =
  '(?:第[一二三四五六七八九十]{1,3}(?:部分|[章节条])|[一二三四五六七八九十]{1,3}[、.\\uff0e]|[(\\uff08][一二三四五六七八九十\\d]{1,3}[)\\uff09]' +
  '|\\d{1,2}(?:[、\\uff0e]|\\.(?!\\d))|[\\u2460-\\u2487\\u3220-\\u3229]|[●○◆◇■□▲△★☆※•·➢►▶])';
const AT_START = new RegExp(`^${FORM}`);
const WHOLE = new RegExp(`^${FORM}$`);

export const beginsWithMarker = (text: string): boolean => AT_START.test(text);

/** A marker and nothing else: lists put a wide gap behind it. */
export const isMarker = (text: string): boolean => WHOLE.test(text);
