import { loadRegions } from '../../src/corpus/load-regions.ts';
import { parseReport } from '../../src/parse/parse-report.ts';
import { NUMBER_PATTERN } from './number-pattern.ts';
import { loadJieba, loadRecognizers } from './packages.ts';

/** Something that reads a text; what it returns is how much it found, so that no work can be left out. */
export interface Contender {
  name: string;
  read(text: string): number;
  /** So slow that it reads everything but once in a round. */
  slow?: true;
}

const ORIGIN = { name: 'bench.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: '0'.repeat(64), url: null };

/** This parser with everything on: regions, indicators, relations, and an ear for what becomes of each number. */
export function fazhi(): Contender {
  const regions = loadRegions();
  return {
    name: 'fazhi',
    read(text) {
      let decided = 0;
      const report = parseReport({ ...ORIGIN, text }, regions, {
        onDecision: () => {
          decided += 1;
        },
      });
      return report.metrics.length + decided;
    },
  };
}

/** Word segmentation, which most programs for Chinese text begin with: the measure of the others. */
export function jieba(): Contender {
  const segmenter = loadJieba();
  return { name: 'jieba cut', read: (text) => segmenter.cut(text, true).length };
}

/** One regular expression, all of its groups looked at. */
export function numberPattern(): Contender {
  return {
    name: 'one pattern',
    read(text) {
      let found = 0;
      for (const { groups } of text.matchAll(NUMBER_PATTERN)) if (groups?.unit) found += 1;
      return found;
    },
  };
}

/** Fed by sentence: on a whole report its time grows with the square of the length. */
export function recognizers(): Contender {
  const models = loadRecognizers();
  return {
    name: 'recognizers',
    slow: true,
    read(text) {
      const sentences = text.split(/(?<=[。;!?\n])/u).filter((sentence) => sentence.trim() !== '');
      return sentences.reduce(
        (found, sentence) => models.reduce((sum, model) => sum + model.parse(sentence).length, found),
        0,
      );
    },
  };
}
