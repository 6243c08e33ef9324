import { CONVERSION_NOISE } from '../knowledge/conversion-noise.ts';
import type { Span } from '../records/span.ts';
import { matchesOf } from '../text/matches-of.ts';
import { wrappedBreaks } from './wrapped-breaks.ts';

/** A text without the noise of conversions, and the way back to the source that every span refers to. */
export interface CleanText {
  text: string;
  /** The span of the source that a span of the clean text stands for. */
  toSource(span: Span): Span;
}

interface Cut {
  start: number;
  end: number;
  stood: string;
}

/** For each code unit a bit for every noise that it is a sign of. */
const SIGN_OF = new Uint16Array(0x10000);
CONVERSION_NOISE.forEach(({ signs }, index) => {
  for (const sign of signs) SIGN_OF[sign.charCodeAt(0)]! |= 1 << index;
});

/**
 * A bit for every noise that a source holds a sign of. A function of its own: where more stands behind a loop as long as a text,
 * what V8 compiles while it is in the loop is given up behind it, text after text, for thousands of texts.
 */
function signsIn(source: string): number {
  let signs = 0;
  for (let at = 0; at < source.length; at++) signs |= SIGN_OF[source.charCodeAt(at)]!;
  return signs;
}

function findNoise(source: string): Cut[] {
  const cuts: Cut[] = [];
  let signs = signsIn(source);
  for (let index = 0; signs !== 0; index++, signs >>= 1) {
    if ((signs & 1) === 0) continue;
    const { pattern, stood } = CONVERSION_NOISE[index]!;
    for (const { 0: noise, index: start } of matchesOf(pattern, source))
      cuts.push({ start, end: start + noise.length, stood });
  }
  return cuts;
}

/** Line breaks within paragraphs, as noise of a page that was wrapped. */
const breaksAsCuts = (source: string): Cut[] => wrappedBreaks(source).map((cut) => ({ ...cut, stood: '' }));

/** Takes noise out of a source. Nothing is lost: spans lead back, and the noise inside them is theirs. */
export function cleanText(source: string): CleanText {
  const cuts = [...findNoise(source), ...breaksAsCuts(source)].sort((a, b) => a.start - b.start);
  if (cuts.length === 0) return { text: source, toSource: (span) => span };
  const parts: string[] = [];
  /** For each unit of the clean text where it begins and ends in the source. */
  const starts: number[] = [];
  const ends: number[] = [];
  const keep = (from: number, to: number) => {
    parts.push(source.slice(from, to));
    for (let at = from; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  let from = 0;
  for (const { start, end, stood } of cuts) {
    if (start < from) continue;
    keep(from, start);
    if (stood !== '') {
      parts.push(stood);
      starts.push(start);
      ends.push(end);
    }
    from = end;
  }
  keep(from, source.length);
  return {
    text: parts.join(''),
    toSource: ({ start, end }) => {
      const begin = starts[start] ?? source.length;
      return { start: begin, end: end > start ? ends[end - 1]! : begin };
    },
  };
}
