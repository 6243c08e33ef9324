import { characterSet } from '../../../text/character-set.ts';

/** What can end a clause or a phrase, the bar between two cells of a table included, or open or close something within: most characters do neither. */
const BOUNDS = characterSet(',。;:!?\n|、.()“”《》');
const CLAUSE_MARK = characterSet(',。;:!?\n|');
const PHRASE_MARK = characterSet(',。;:!?\n|、');

/** A point between Chinese characters, or behind a figure and before one, ends a sentence on some pages. */
const isFullStop = (folded: string, at: number): boolean =>
  folded[at] === '.' && /[\u4e00-\u9fff]/.test(folded[at + 1] ?? '');

/** Start of the clause that a number stands in: behind the last mark, the last count, or a bracket that is still open. */
export function clauseStart(folded: string, from: number, at: number): number {
  let depth = 0;
  let quoted = 0;
  for (let i = at - 1; i >= from; i--) {
    if (BOUNDS[folded.charCodeAt(i)] === 0) continue;
    const unit = folded[i]!;
    if (unit === ')') depth++;
    else if (unit === '(') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (unit === '”' || unit === '》') quoted++;
    else if (unit === '“' || unit === '《') quoted = Math.max(0, quoted - 1);
    else if (depth === 0 && quoted === 0 && (CLAUSE_MARK[unit.charCodeAt(0)] === 1 || isFullStop(folded, i)))
      return i + 1;
  }
  return from;
}

const SENTENCE_MARK = characterSet('。;!?\n|');
/** A sentence is read no farther back than this. */
const LONGEST_SENTENCE = 200;

/** What a sentence says up to a place in it. */
export function sentenceBefore(folded: string, from: number, at: number): string {
  const farthest = Math.max(from, at - LONGEST_SENTENCE);
  let start = at;
  while (start > farthest && SENTENCE_MARK[folded.charCodeAt(start - 1)] === 0) start--;
  return folded.slice(start, at);
}

/** End of the noun phrase behind a number. */
export function phraseEnd(folded: string, at: number, to: number): number {
  let depth = 0;
  let quoted = 0;
  for (let i = at; i < to; i++) {
    if (BOUNDS[folded.charCodeAt(i)] === 0) continue;
    const unit = folded[i]!;
    if (unit === '(') depth++;
    else if (unit === ')') {
      if (depth === 0) return i;
      depth--;
    } else if (unit === '“' || unit === '《') quoted++;
    else if (unit === '”' || unit === '》') quoted = Math.max(0, quoted - 1);
    else if (depth === 0 && quoted === 0 && (PHRASE_MARK[unit.charCodeAt(0)] === 1 || isFullStop(folded, i))) return i;
  }
  return to;
}
