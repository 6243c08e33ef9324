import { THEME_WORDS } from '../../knowledge/themes.ts';
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
const ANY_WORD = new RegExp(WORDS.map(({ text }) => text.replace(/[()+]/gu, '\\$&')).join('|'), 'gu');

/**
 * The theme that folded text speaks of most, or null where it names none. What is named first breaks a tie.
 *
 * @example themeOf('规范行政执法,提升执法水平') // 'LAW_ENFORCEMENT'
 */
export function themeOf(text: string): Theme | null {
  const scores = new Map<Theme, number>();
  for (const match of text.matchAll(ANY_WORD)) {
    const { theme, weight } = WORD_BY_TEXT.get(match[0])!;
    scores.set(theme, (scores.get(theme) ?? 0) + weight);
  }
  let best: Theme | null = null;
  for (const [theme, score] of scores) {
    if (best === null || score > scores.get(best)!) best = theme;
  }
  return best;
}
