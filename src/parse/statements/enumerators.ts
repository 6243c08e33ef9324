import type { Span } from '../../records/span.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { readOrdinal } from '../../text/numerals.ts';
import { PatternSieve } from '../../text/pattern-sieve.ts';
import { indexAround } from '../spans.ts';

/** An item told in running text: 一是…, 二是…; the span reaches from behind its enumerator to the next item. */
export interface Item extends Span {
  /** Where the enumerator begins. */
  enumerator: number;
}

/** One way of telling items. */
interface Scheme {
  /** The group is the enumerator's number or word. */
  pattern: RegExp;
  /** What a second item is told by: a text that holds none has no items of this scheme. */
  second: RegExp;
}

const HAN = '一二三四五六七八九十';
const CLAUSE_START = '(?<=^|[。;:,!?\\n\\s”)])';

/** Looking at the first character comes before looking back: it is no enumerator's at most places. */
const scheme = (first: string, source: string, second: RegExp): Scheme => ({
  pattern: new RegExp(`(?=[${first}])${CLAUSE_START}${source}`, 'gm'),
  second,
});

const SCHEMES: readonly Scheme[] = [
  scheme(HAN, `([${HAN}]{1,2})是(?!否)[,:]?`, /二是/),
  scheme('第', `第([${HAN}]{1,2})[,、:]`, /第二[,、:]/),
  scheme(HAN, `([${HAN}]{1,2})要`, /二要/),
  scheme(
    '其问',
    `(?:其(?=[${HAN}][,:是])|问题(?=[${HAN}\\d]{1,2}[:、]))([${HAN}]{1,2}|\\d{1,2})[,:是、]`,
    /其二[,:是]|问题[二2]/,
  ),
  scheme('(', `\\(([${HAN}]{1,2}|\\d{1,2})\\)[、.]?`, /\((?:二|2)\)/),
  scheme('\\d', '(\\d{1,2})(?:、|\\.(?!\\d))', /2[、.]/),
  scheme('\u2460-\u2473', '([\u2460-\u2473])', /\u2461/),
  scheme('首其再最', '(首先|其次|再次|再者|最后)(?:[,:]|是(?!否))?', /其次|最后/),
];

const SECONDS = new PatternSieve(
  SCHEMES.map(({ second }) => second),
  '第其是',
);

/** 最后 follows whatever came before it: greater than any number of two characters. */
const LAST = 1000;

function ordinalOf(written: string): number {
  if (written === '最后') return LAST;
  const word = ['首先', '其次', '再次'].indexOf(written);
  if (word >= 0) return word + 1;
  return readOrdinal(written);
}

interface Enumerator extends Span {
  ordinal: number;
}

/** Runs of at least two enumerators that count from one; a later run may start over. */
function chains(found: readonly Enumerator[]): Enumerator[] {
  const kept: Enumerator[] = [];
  let run: Enumerator[] = [];
  const close = () => {
    if (run.length > 1) kept.push(...run);
    run = [];
  };
  for (const enumerator of found) {
    const follows = enumerator.ordinal === run.length + 1 || (enumerator.ordinal === LAST && run.length > 0);
    if (follows) run.push(enumerator);
    else if (enumerator.ordinal === 1) {
      close();
      run.push(enumerator);
    }
  }
  close();
  return kept;
}

/**
 * The items of a paragraph or of several, in text order: the outermost scheme of enumerators in use.
 *
 * @param spans paragraphs of one section; an item ends with its paragraph
 */
export function readItems(folded: string, spans: readonly Span[]): Item[] {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return [];
  const text = folded.slice(first.start, last.end);
  const schemes = SECONDS.all(text);
  if (schemes.length === 0) return [];
  let outermost: Enumerator[] = [];
  for (const at of schemes) {
    const run = chains(enumeratorsOf(SCHEMES[at]!.pattern, text, first.start, spans));
    // what begins first is outside: 一是…(1)…(2)…二是…
    if (run.length > 0 && (outermost.length === 0 || run[0]!.start < outermost[0]!.start)) outermost = run;
  }
  return itemsOf(outermost, spans);
}

/** The matches of a scheme in a text that stands from a place on. */
function enumeratorsOf(pattern: RegExp, text: string, from: number, spans: readonly Span[]): Enumerator[] {
  const found: Enumerator[] = [];
  for (const match of matchesOf(pattern, text)) {
    const start = from + match.index;
    // between paragraphs stands what the page left there: names of files, counters
    if (indexAround(spans, start) === null) continue;
    found.push({ start, end: start + match[0].length, ordinal: ordinalOf(match[1]!) });
  }
  return found;
}

function itemsOf(run: readonly Enumerator[], spans: readonly Span[]): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < run.length; i++) {
    const { start, end } = run[i]!;
    const paragraph = spans[indexAround(spans, start)!]!;
    const next = run[i + 1]?.start ?? paragraph.end;
    items.push({ enumerator: start, start: end, end: Math.min(next, paragraph.end) });
  }
  return items;
}
