import { characterSet } from '../../text/character-set.ts';
import type { Candidate } from './candidate.ts';

/** Where characters of a kind stand side by side: start and end of the first run, of the second and so on. */
export type Runs = readonly number[];

const FIGURES = characterSet('0123456789');
const NUMERALS = characterSet('零〇一二两三四五六七八九十百千万亿');

/** The runs of figures and of Chinese numerals in a text, found together in one pass: in these all numbers begin. */
export function findRuns(text: string): Readonly<Record<Candidate['written'], Runs>> {
  const figures: number[] = [];
  const numerals: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isFigure = FIGURES[unit] === 1;
    if (!isFigure && NUMERALS[unit] === 0) continue;
    const kind = isFigure ? FIGURES : NUMERALS;
    const start = at;
    while (at + 1 < text.length && kind[text.charCodeAt(at + 1)] === 1) at++;
    (isFigure ? figures : numerals).push(start, at + 1);
  }
  return { FIGURES: figures, HAN: numerals };
}
