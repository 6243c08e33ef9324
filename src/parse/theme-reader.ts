import { NEUTRAL_PHRASES, THEME_WORDS } from '../knowledge/themes.ts';
import type { Span } from '../records/span.ts';
import type { Theme } from '../records/theme.ts';
import { type FoundWord, WordFinder } from '../text/word-finder.ts';
import { indexAround } from './spans.ts';

/** What a word says: a theme and how strongly, or nothing where the phrase is neutral. */
type Vote = { theme: Theme; weight: number } | null;

const WORDS = new WordFinder<Vote>([
  ...NEUTRAL_PHRASES.map((phrase) => [phrase, null] as const),
  ...Object.entries(THEME_WORDS).flatMap(([theme, vocabulary]) =>
    vocabulary.flatMap(([weight, words]) =>
      words.split(' ').map((word) => [word, { theme: theme as Theme, weight }] as const),
    ),
  ),
]);

/** Of a passage no more than this is read for its theme. */
const LONGEST_READ = 400;
/** A heading that scores less leaves the decision to the text below it. */
const DECISIVE = 4;

/** Tells the themes of passages of one text, which is searched once for the words that speak for a theme. */
export class ThemeReader {
  private readonly words: readonly FoundWord<Vote>[];
  private readonly titles: readonly Span[];

  /** @param folded the text that spans refer to */
  constructor(folded: string) {
    this.words = WORDS.findAll(folded);
    this.titles = [...folded.matchAll(/《[^《》]*》/g)].map(({ 0: title, index }) => ({
      start: index,
      end: index + title.length,
    }));
  }

  /**
   * The theme of a passage: its heading decides and, where that names no chapter clearly, the text on to `end`.
   * What is named first breaks a tie. Null where nothing speaks for any.
   */
  of(heading: Span, end = heading.end): Theme | null {
    const scores = new Map<Theme, number>();
    this.count(heading, scores, false);
    const own = best(scores);
    if (end <= heading.end || (own !== null && scores.get(own)! >= DECISIVE)) return own;
    // titles of cited documents tell what these are about, not the passage; what comes late in it decides nothing
    this.count({ start: heading.end, end: Math.min(end, heading.end + LONGEST_READ) }, scores, true);
    return best(scores);
  }

  private count({ start, end }: Span, scores: Map<Theme, number>, beyondTitles: boolean): void {
    for (let at = this.firstFrom(start); at < this.words.length; at++) {
      const word = this.words[at]!;
      if (word.end > end) break;
      const { meaning } = word;
      if (meaning === null || (beyondTitles && indexAround(this.titles, word.start) !== null)) continue;
      scores.set(meaning.theme, (scores.get(meaning.theme) ?? 0) + meaning.weight);
    }
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function best(scores: ReadonlyMap<Theme, number>): Theme | null {
  let winner: Theme | null = null;
  for (const [theme, score] of scores) if (winner === null || score > scores.get(winner)!) winner = theme;
  return winner;
}
