import { describe, expect, test } from '@jest/globals';
import type { GoldReport } from '../../scripts/score/gold-report.ts';
import { ScoreCard } from '../../scripts/score/score-card.ts';
import { compareReport } from '../../scripts/score/score-gold.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { sampleReport } from '../corpus/sample-report.ts';

const CATALOGUE = new Set(['RECONSIDERATION_CONCLUDED', 'RECONSIDERATION_APPLICATIONS']);

function goldOf({ source, citations, ...rest }: ParsedReport): GoldReport {
  return { ...rest, source: source.name, citations: citations.map(({ title }) => title) };
}

/** Scores the sample against gold that was made of it, after one or the other was changed. */
function score(change: (parsed: ParsedReport, gold: GoldReport) => void): ScoreCard {
  const [parsed, gold] = [sampleReport(), goldOf(sampleReport())];
  change(parsed, gold);
  const card = new ScoreCard();
  compareReport(card, gold, parsed, CATALOGUE);
  return card;
}

const full = score(() => {}).figures();

test('a report that is all as in gold has full figures', () => {
  expect(full).toEqual({
    metadata: { accuracy: 1, of: 12 },
    region: { accuracy: 1, of: 3 },
    sections: { f1: 1, precision: 1, recall: 1, gold: 3 },
    'section heading': { accuracy: 1, of: 3 },
    'section depth': { accuracy: 1, of: 3 },
    'section role': { accuracy: 1, of: 3 },
    'section theme': { accuracy: 1, of: 1 },
    measures: { f1: 1, precision: 1, recall: 1, gold: 1 },
    'measure lead': { accuracy: 1, of: 1 },
    'measure status': { accuracy: 1, of: 1 },
    shortcomings: { f1: 1, precision: 1, recall: 1, gold: 1 },
    'metrics found': { f1: 1, precision: 1, recall: 1, gold: 2 },
    'metrics right': { f1: 1, precision: 1, recall: 1, gold: 2 },
    'metric text': { accuracy: 1, of: 2 },
    'metric value': { accuracy: 1, of: 2 },
    'metric unit': { accuracy: 1, of: 2 },
    'metric label': { accuracy: 1, of: 2 },
    'metric qualifier': { accuracy: 1, of: 2 },
    'metric indicator': { f1: 1, precision: 1, recall: 1, gold: 1 },
    'metric relation': { f1: 1, precision: 1, recall: 1, gold: 1 },
    citations: { f1: 1, precision: 1, recall: 1, gold: 1 },
  });
});

describe('what differs lowers its own figures only:', () => {
  test.each<[string, (parsed: ParsedReport, gold: GoldReport) => void, string[]]>([
    ['a date missed', ({ report }) => Object.assign(report, { publishedOn: null }), ['metadata']],
    ['another region', ({ report }) => Object.assign(report.region!, { code: '140521' }), ['region']],
    [
      'a section missed',
      ({ sections }) => sections.pop(),
      ['sections', 'section heading', 'section depth', 'section role'],
    ],
    ['a theme', ({ sections }) => Object.assign(sections[1]!, { theme: null }), ['section theme']],
    [
      'a measure cut in half',
      ({ measures }) => Object.assign(measures[0]!, { end: measures[0]!.start + 5 }),
      ['measures', 'measure lead', 'measure status'],
    ],
    [
      'a metric made up',
      ({ metrics }) => metrics.push({ ...metrics[1]!, start: 0, end: 1 }),
      ['metrics found', 'metrics right'],
    ],
    ['a value', ({ metrics }) => Object.assign(metrics[1]!, { value: 4 }), ['metrics right', 'metric value']],
    ['a label', (_, { metrics }) => Object.assign(metrics[1]!, { must: ['维持'] }), ['metrics right', 'metric label']],
    [
      'an indicator',
      ({ metrics }) => Object.assign(metrics[0]!, { indicator: 'RECONSIDERATION_APPLICATIONS' }),
      ['metric indicator'],
    ],
    ['a relation to another metric', ({ metrics }) => Object.assign(metrics[1]!, { parent: 1 }), ['metric relation']],
    [
      'a title too many',
      ({ citations }) => citations.push({ title: '民法典', kind: 'LAW', places: [] }),
      ['citations'],
    ],
  ])('%s', (_, change, parts) => {
    const card = score(change);
    const figures = card.figures();
    expect(Object.keys(full).filter((part) => JSON.stringify(figures[part]) !== JSON.stringify(full[part]))).toEqual(
      parts,
    );
    expect(card.differences).not.toEqual([]);
  });
});

describe('what makes no difference:', () => {
  test.each<[string, (parsed: ParsedReport, gold: GoldReport) => void]>([
    ['width, white space and a closing mark', ({ metrics }) => Object.assign(metrics[0]!, { label: ' 办结案件。' })],
    [
      'an indicator that gold accepts too',
      ({ metrics }, gold) => {
        metrics[0]!.indicator = 'RECONSIDERATION_APPLICATIONS';
        gold.metrics[0]!.accept = ['RECONSIDERATION_APPLICATIONS'];
      },
    ],
    [
      'an indicator that the catalogue does not know',
      ({ metrics }) => Object.assign(metrics[1]!, { indicator: 'NEW' }),
    ],
    [
      'a section that begins one character later',
      ({ sections }) => Object.assign(sections[2]!, { start: sections[2]!.start + 1 }),
    ],
  ])('%s', (_, change) => {
    expect(score(change).figures()).toEqual(full);
  });

  test('an optional metric, missed or found', () => {
    const missed = score((parsed, { metrics }) => {
      metrics[1]!.optional = true;
      parsed.metrics.pop();
    });
    const found = score((_, { metrics }) => {
      metrics[1]!.optional = true;
    });
    expect(missed.figures()['metrics found']).toEqual({ f1: 1, precision: 1, recall: 1, gold: 1 });
    expect(found.figures()).toEqual(missed.figures());
  });
});
