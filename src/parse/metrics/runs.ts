import type { Candidate } from './candidate.ts';

/** Where characters of a kind stand side by side: start and end of the first run, of the second and so on. */
export type Runs = readonly number[];

const FIGURE = 1;
const NUMERAL = 2;
/** What kind of character each code unit is; 0: no part of a number. */
const KINDS = new Uint8Array(0x10000);
for (const figure of '0123456789') KINDS[figure.charCodeAt(0)] = FIGURE;
for (const numeral of '零〇一二两三四五六七八九十百千万亿') KINDS[numeral.charCodeAt(0)] = NUMERAL;

/**
 * The runs of figures and of Chinese numerals in a part of a text, found together in one pass: in these all numbers begin.
 *
 * @returns places counted from the start of the part
 */
export function findRuns(text: string, start: number, end: number): Readonly<Record<Candidate['written'], Runs>> {
  const figures: number[] = [];
  const numerals: number[] = [];
  for (let at = start; at < end; at++) {
    const kind = KINDS[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    const first = at;
    while (at + 1 < end && KINDS[text.charCodeAt(at + 1)] === kind) at++;
    (kind === FIGURE ? figures : numerals).push(first - start, at + 1 - start);
  }
  return { FIGURES: figures, HAN: numerals };
}
