import { expect, test } from '@jest/globals';
import { fallen, linesWithout, readAccepted } from '../../scripts/score/accepted-score.ts';
import type { Figures } from '../../scripts/score/score-card.ts';
import { scoreGold } from '../../scripts/score/score-gold.ts';

test('no figure is below the last accepted one', () => {
  const { figures } = readAccepted();
  expect(Object.keys(figures)).not.toEqual([]);
  expect(fallen(scoreGold().figures(), figures)).toEqual([]);
});

test('a figure falls when it is lower, or gone', () => {
  const accepted: Figures = {
    metadata: { accuracy: 0.9, of: 10 },
    sections: { f1: 0.8, precision: 0.7, recall: 0.9, gold: 10 },
    citations: { f1: 1, precision: 1, recall: 1, gold: 3 },
    region: { accuracy: 1, of: 3 },
  };
  const now: Figures = {
    metadata: { accuracy: 0.8999, of: 10 },
    sections: { f1: 0.8, precision: 0.6, recall: 1, gold: 12 },
    citations: { f1: 1, precision: 1, recall: 1, gold: 3 },
  };
  expect(fallen(now, accepted)).toEqual(['metadata', 'region']);
  expect(fallen(accepted, {})).toEqual([]);
});

test('a line that stands twice is gained or lost once for each', () => {
  expect(linesWithout(['a', 'a', 'b'], ['a', 'c'])).toEqual(['a', 'b']);
  expect(linesWithout(['a'], ['a', 'a'])).toEqual([]);
});
