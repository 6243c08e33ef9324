import type { Steps } from './candidate.ts';
import {
  article,
  countsText,
  dateOrClock,
  insideName,
  insideQuotation,
  insideSign,
  insideTitle,
  noValue,
  ordinal,
  roundFigure,
  setPhrase,
  threshold,
} from './filters.ts';
import { pageCounter } from './page-counter.ts';
import { compoundFiguresReader } from './readers/compound-figures.ts';
import { figuresReader } from './readers/figures.ts';
import { fractionsReader } from './readers/fractions.ts';
import { hanNumeralsReader } from './readers/han-numerals.ts';
import { listedFiguresReader } from './readers/listed-figures.ts';
import { percentInWordsReader } from './readers/percent-in-words.ts';
import { exactnessInFront, sign } from './refiners.ts';

/**
 * The rules of finding metrics, in order. Readers propose; where two overlap, what begins first and reaches farther
 * wins. Filters drop: the first that does is named, so those that know the reason best stand first.
 */
export const STEPS: Steps = {
  readers: [
    figuresReader,
    compoundFiguresReader,
    listedFiguresReader,
    percentInWordsReader,
    fractionsReader,
    hanNumeralsReader,
  ],
  filters: [
    insideTitle,
    insideQuotation,
    ordinal,
    insideSign,
    pageCounter,
    dateOrClock,
    setPhrase,
    countsText,
    threshold,
    article,
    noValue,
    roundFigure,
    insideName,
  ],
  refiners: [exactnessInFront, sign],
};
