import { NEUTRAL_PHRASES, THEME_WORDS } from '../../knowledge/themes.ts';
import type { Theme } from '../../records/theme.ts';

interface Word {
  text: string;
  theme: Theme;
  weight: number;
}

/** Longest first, so that a word inside a longer one is not counted as well. */
const WORDS: readonly Word[] = Object.entries(THEME_WORDS)
  .flatMap(([theme, vocabulary]) =>
    vocabulary.flatMap(([weight, words]) => words.split(' ').map((text) => ({ text, theme: theme as Theme, weight }))),
  )
  .sort((a, b) => b.text.length - a.text.length);

const WORD_BY_TEXT = new Map(WORDS.map((word) => [word.text, word]));
const ANY_WORD = new RegExp(
  [...NEUTRAL_PHRASES, ...WORDS.map(({ text }) => text.replace(/[()+]/gu, '\\$&'))].join('|'),
  'gu',
);

/** How strongly a text speaks for a theme, and for which; null where it names none. */
export interface ThemeScore {
  theme: Theme;
  score: number;
}

/** The theme that folded text speaks of most. What is named first breaks a tie. */
export function scoreTheme(text: string): ThemeScore | null {
  const scores = new Map<Theme, number>();
  for (const [found] of text.matchAll(ANY_WORD)) {
    const word = WORD_BY_TEXT.get(found);
    if (word) scores.set(word.theme, (scores.get(word.theme) ?? 0) + word.weight);
  }
  let best: ThemeScore | null = null;
  for (const [theme, score] of scores) {
    if (best === null || score > best.score) best = { theme, score };
  }
  return best;
}

/** Of a passage no more than this is read for its theme. */
const LONGEST_READ = 400;
/** A heading that scores less leaves the decision to the text below it. */
const DECISIVE = 4;

/**
 * The theme of a passage: its heading decides and, where that names no chapter clearly, the text.
 *
 * @example themeOf('规范行政执法,提升执法水平') // 'LAW_ENFORCEMENT'
 */
export function themeOf(heading: string, text = ''): Theme | null {
  const own = scoreTheme(heading);
  if (own !== null && own.score >= DECISIVE) return own.theme;
  // titles of cited documents tell what these are about, not the passage; what comes late in it decides nothing
  return (scoreTheme(`${heading}\n${text.slice(0, LONGEST_READ).replace(/《[^《》]*》/gu, '')}`) ?? own)?.theme ?? null;
}
