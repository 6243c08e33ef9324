import { NEUTRAL_PHRASES, THEME_WORDS } from '../knowledge/themes.ts';
import type { Span } from '../records/span.ts';
import type { Theme } from '../records/theme.ts';
import { matchesOf } from '../text/matches-of.ts';
import { WordFinder } from '../text/word-finder.ts';
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

/** Tells the themes of passages of a text. */
export class ThemeReader {
  private readonly folded: string;

  /** @param folded the text that spans refer to */
  constructor(folded: string) {
    this.folded = folded;
  }

  /**
   * The theme of a passage: its heading decides and, where that names no chapter clearly, the text on to `end`.
   * What is named first breaks a tie. Null where nothing speaks for any.
   */
  of(heading: Span, end = heading.end): Theme | null {
    const scores = new Scores();
    for (const { meaning } of WORDS.findAll(this.folded, heading.start, heading.end)) scores.add(meaning);
    const own = scores.best();
    if (end <= heading.end || (own !== null && own.score >= DECISIVE)) return own?.theme ?? null;
    // what comes late decides nothing
    const to = Math.min(end, heading.end + LONGEST_READ);
    const titles = titlesWithin(this.folded, heading.end, to);
    for (const { start, meaning } of WORDS.findAll(this.folded, heading.end, to)) {
      // titles of cited documents tell what these are about, not the passage
      if (indexAround(titles, start) === null) scores.add(meaning);
    }
    return scores.best()?.theme ?? null;
  }
}

const TITLE = /《[^《》]*》/g;

function titlesWithin(folded: string, from: number, to: number): Span[] {
  const passage = folded.slice(from, to);
  if (!passage.includes('《')) return [];
  return matchesOf(TITLE, passage).map(({ 0: title, index }) => ({
    start: from + index,
    end: from + index + title.length,
  }));
}

interface Score {
  theme: Theme;
  score: number;
}

/** What the words of a passage say: of few themes, in the order in which they are named first. */
class Scores {
  private readonly scores: Score[] = [];

  add(vote: Vote): void {
    if (vote === null) return;
    const known = this.scores.find(({ theme }) => theme === vote.theme);
    if (known) known.score += vote.weight;
    else this.scores.push({ theme: vote.theme, score: vote.weight });
  }

  /** The first of the highest; null where there is none. */
  best(): Score | null {
    let winner: Score | null = null;
    for (const score of this.scores) if (winner === null || score.score > winner.score) winner = score;
    return winner;
  }
}
