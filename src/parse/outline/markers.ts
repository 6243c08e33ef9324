import type { Span } from '../../records/span.ts';
import { readOrdinal } from '../../text/numerals.ts';

/** Kinds of marker; which is nested in which differs from report to report. */
export type MarkerKind = 'part' | 'han' | 'han-paren' | 'arabic' | 'arabic-paren' | 'circled' | 'unnumbered';

/** What numbers a heading: `一、`, `(一)`, `1.`, `(1)`, `①`. */
export interface Marker extends Span {
  kind: MarkerKind;
  ordinal: number;
}

const HAN = '[一二三四五六七八九十]{1,3}';

/** One pattern a kind, over folded text; the group is the ordinal. */
const MARKER_FORMS: readonly (readonly [kind: MarkerKind, source: string])[] = [
  ['part', `第(${HAN})(?:部分|章)[、:.]?`],
  ['han', `(${HAN})\\s?(?:、|\\.(?!\\d))`],
  ['han-paren', `\\(\\s?(${HAN})\\s?\\)[、.:]?|([\u3220-\u3229])`],
  ['arabic', '(\\d{1,2})\\s?(?:、|\\.(?![\\d.]))'],
  ['arabic-paren', '\\((\\d{1,2})\\)[、.]?|([\u2474-\u2487])|(\\d{1,2})\\)'],
  ['circled', '([\u2460-\u2473])'],
];

const AT_START = MARKER_FORMS.map(([kind, source]) => [kind, new RegExp(`(?:${source})\\s*`, 'y')] as const);

/** Where a marker can begin within a line. */
const MARKER_HEAD = /(?=[第一二三四五六七八九十(\d\u2460-\u2487\u3220-\u3229])(?<![一二三四五六七八九十第(\d.])/g;

/**
 * The marker that stands at an offset of folded text, or null.
 *
 * @example readMarker('(二)健全制度', 0) // { kind: 'han-paren', ordinal: 2, start: 0, end: 3 }
 */
export function readMarker(folded: string, at: number): Marker | null {
  for (const [kind, pattern] of AT_START) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (!match) continue;
    const written = match.slice(1).find((group) => group !== undefined);
    if (written === undefined) continue;
    return { kind, ordinal: readOrdinal(written), start: at, end: at + match[0].trimEnd().length };
  }
  return null;
}

/** Everything within a line, behind its first character, that reads like a marker. */
export function markersWithin(folded: string, line: Span): Marker[] {
  const found: Marker[] = [];
  for (const { index } of folded.slice(line.start + 1, line.end).matchAll(MARKER_HEAD)) {
    const marker = readMarker(folded, line.start + 1 + index);
    if (marker) found.push(marker);
  }
  return found;
}
