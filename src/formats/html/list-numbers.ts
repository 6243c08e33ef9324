import { attribute, type Element } from './parse-page.ts';

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 as `一` to `九十九`; figures beyond. */
function inHan(ordinal: number): string {
  if (ordinal < 1 || ordinal > 99) return String(ordinal);
  const [tens, ones] = [Math.floor(ordinal / 10), ordinal % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return ten + (ones === 0 ? '' : DIGITS[ones]);
}

const inLetters = (ordinal: number, first: string): string =>
  ordinal >= 1 && ordinal <= 26 ? String.fromCharCode(first.charCodeAt(0) + ordinal - 1) : String(ordinal);

/** How lists are numbered: by the attribute `type`, by the style, by the classes of UEditor, the usual editor. */
const FORMS: readonly (readonly [said: RegExp, write: (ordinal: number) => string])[] = [
  [/\bcustom_cn2\b/, (ordinal) => `(${inHan(ordinal)})`],
  [/\bcustom_cn1\b/, (ordinal) => `${inHan(ordinal)})`],
  [/\bcustom_cn\b|cjk-ideographic|chinese-(?:in)?formal|cjk-decimal/, (ordinal) => `${inHan(ordinal)}、`],
  [/\bcustom_num2\b/, (ordinal) => `(${ordinal})`],
  [/\bcustom_num1\b/, (ordinal) => `${ordinal})`],
  [/^a |lower-(?:alpha|latin)/, (ordinal) => `${inLetters(ordinal, 'a')}.`],
  [/^A |upper-(?:alpha|latin)/, (ordinal) => `${inLetters(ordinal, 'A')}.`],
];

/** In UTF-16 code units. */
const LONGEST_SAID = 1000;

/** The numbers of an ordered list, in the order of its items. */
export class ListNumbers {
  private next: number;
  private readonly write: (ordinal: number) => string;

  constructor(list: Element) {
    const start = Number.parseInt(attribute(list, 'start').slice(0, 9), 10);
    this.next = Number.isNaN(start) ? 1 : start;
    const said = ['type', 'class', 'style'].map((name) => attribute(list, name).slice(0, LONGEST_SAID)).join(' ');
    this.write = FORMS.find(([pattern]) => pattern.test(said))?.[1] ?? ((ordinal) => `${ordinal}.`);
  }

  /** What a browser draws before an item: `2.` */
  numberOf(item: Element): string {
    const own = Number.parseInt(attribute(item, 'value').slice(0, 9), 10);
    if (!Number.isNaN(own)) this.next = own;
    return this.write(this.next++);
  }
}

/** Whether an item brings a number of its own, so that the list's would be a second. */
export const hasOwnNumber = (text: string): boolean =>
  /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]|[①-⑳])/.test(text);
