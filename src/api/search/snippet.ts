import type { Span } from '../../records/span.ts';
import { findWords, type WordPlace } from '../../store/search/find-words.ts';

/** A text to be shown, and where it begins in the source; null where it does not stand there. */
export interface Quote {
  readonly text: string;
  readonly start: number | null;
}

/** A span with what stands there. */
export interface QuotedSpan extends Span {
  text: string;
}

export interface Snippet {
  text: string;
  span: QuotedSpan | null;
  highlights: (Span & { source: QuotedSpan | null })[];
}

/** How long a snippet is, in UTF-16 code units, and how much of that comes before the first word. */
const LENGTH = 120;
const BEFORE = 20;

/**
 * The part of a text in which most of the words of a search stand, with their places.
 *
 * @example snippetOf({ text: '加强行政復議工作', start: 7 }, ['复议'])
 * // { text: '加强行政復議工作', span: { start: 7, … }, highlights: [{ start: 4, end: 6, source: { start: 11, … } }] }
 */
export function snippetOf({ text, start: base }: Quote, words: readonly string[]): Snippet {
  const places = findWords(text, words);
  const part = partOf(text, places);
  const sourceOf = ({ start, end }: Span): QuotedSpan | null =>
    base === null ? null : { start: base + start, end: base + end, text: text.slice(start, end) };
  const within = places.filter((place) => place.start >= part.start && place.end <= part.end);
  const highlights = united(within).map((place) => ({
    start: place.start - part.start,
    end: place.end - part.start,
    source: sourceOf(place),
  }));
  return { text: text.slice(part.start, part.end), span: sourceOf(part), highlights };
}

function partOf(text: string, places: readonly WordPlace[]): Span {
  let best = partAt(text, places[0] ?? { start: 0, end: 0 });
  let most = 0;
  for (const [index, place] of places.entries()) {
    const part = partAt(text, place);
    const found = new Set<number>();
    for (let i = index; i < places.length && places[i]!.start < part.end; i += 1) {
      if (places[i]!.end <= part.end) found.add(places[i]!.word);
    }
    if (found.size > most) [best, most] = [part, found.size];
  }
  return best;
}

/** The part that shows a place, with more after it than before. */
function partAt(text: string, place: Span): Span {
  const latest = Math.max(0, text.length - LENGTH);
  let start = Math.max(0, Math.min(place.start - BEFORE, latest));
  let end = Math.min(text.length, Math.max(start + LENGTH, place.end));
  // No half characters.
  if (/[\udc00-\udfff]/.test(text.charAt(start))) start += 1;
  if (/[\udc00-\udfff]/.test(text.charAt(end))) end -= 1;
  return { start, end };
}

/** In text order; what overlaps becomes one. */
function united(places: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of places) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
