import type { Span } from '../../records/span.ts';
import { characterSet } from '../../text/character-set.ts';
import { readOrdinal } from '../../text/numerals.ts';

/** Kinds of marker; which is nested in which differs from report to report. */
export type MarkerKind = 'part' | 'roman' | 'han' | 'han-paren' | 'arabic' | 'arabic-paren' | 'circled' | 'unnumbered';

/** What numbers a heading: `一、`, `(一)`, `1.`, `(1)`, `①`. */
export interface Marker extends Span {
  kind: MarkerKind;
  ordinal: number;
}

const HAN = '一二三四五六七八九十';
const FIGURES = '0123456789';
const ORDINAL = `[${HAN}]{1,3}`;
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
/** Figures with their full stop in one. */
const DOTTED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
/** The rest of a line that is a heading: behind white space alone a number is a marker only there. */
const SHORT_LINE = '[\\u4e00-\\u9fff][^。,;:\\n]{3,28}(?:\\n|$)';

/** One form a kind, over folded text: the characters it begins with, and its pattern, whose group is the ordinal. */
const MARKER_FORMS: readonly (readonly [kind: MarkerKind, begins: string, source: string])[] = [
  ['part', '第', `第(${ORDINAL})(?:部分|章)[、:.]?`],
  ['roman', ROMAN, `([${ROMAN}])\\s?[、.:]`],
  ['han', HAN, `(${ORDINAL})(?:\\s?(?:、|\\.(?!\\d)|:(?!\\d))|[^\\S\\n]{1,3}(?=${SHORT_LINE}))`],
  // the bracket that opens is lost on some pages
  ['han-paren', `(㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩${HAN}`, `\\(?\\s?(${ORDINAL})\\s?\\)[、.:]?|([㈠-㈩])`],
  ['arabic', `${FIGURES}${DOTTED}`, `(\\d{1,2})\\s?(?:、|\\.(?![\\d.]))|([${DOTTED}])`],
  ['arabic-paren', `(${FIGURES}⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇`, '\\((\\d{1,2})\\)[、.]?|([⑴-⒇])|(\\d{1,2})\\)'],
  ['circled', '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', '([①-⑳])'],
];

const AT_START = MARKER_FORMS.map(([kind, begins, source]) => ({
  kind,
  begins: characterSet(begins),
  pattern: new RegExp(`(?:${source})\\s*`, 'y'),
}));

/** Where a marker can begin within a line. */
const BEGINS = characterSet(MARKER_FORMS.map(([, begins]) => begins).join(''));
/** Behind these it goes on: the 二 of 十二、. */
const GOES_ON = characterSet(`${HAN}第(${FIGURES}.`);

/**
 * The marker that stands at an offset of folded text, or null.
 *
 * @example readMarker('(二)健全制度', 0) // { kind: 'han-paren', ordinal: 2, start: 0, end: 3 }
 */
export function readMarker(folded: string, at: number): Marker | null {
  const first = folded.charCodeAt(at);
  for (const { kind, begins, pattern } of AT_START) {
    if (begins[first] !== 1) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (!match) continue;
    const written = match.slice(1).find((group) => group !== undefined);
    if (written === undefined) continue;
    return { kind, ordinal: readOrdinal(written), start: at, end: at + match[0].trimEnd().length };
  }
  return null;
}

const IS_FIGURE = characterSet(FIGURES);
const CLOSES = characterSet('、.)');

/** Whether what closes a marker of figures can stand behind a figure: most figures of a text are in numbers. */
const mayCloseBehind = (folded: string, at: number): boolean =>
  CLOSES[folded.charCodeAt(at + 1)] === 1 ||
  CLOSES[folded.charCodeAt(at + 2)] === 1 ||
  CLOSES[folded.charCodeAt(at + 3)] === 1;

/** Everything within a line, behind its first character, that reads like a marker. */
export function markersWithin(folded: string, line: Span): Marker[] {
  const found: Marker[] = [];
  for (let at = line.start + 1; at < line.end; at++) {
    if (BEGINS[folded.charCodeAt(at)] === 0) continue;
    // the first character is no part of what is searched
    if (at > line.start + 1 && GOES_ON[folded.charCodeAt(at - 1)] === 1) continue;
    if (IS_FIGURE[folded.charCodeAt(at)] === 1 && !mayCloseBehind(folded, at)) continue;
    const marker = readMarker(folded, at);
    if (marker) found.push(marker);
  }
  return found;
}
