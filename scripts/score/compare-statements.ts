import type { ParsedReport } from '../../src/records/parsed-report.ts';
import type { GoldReport } from './gold-report.ts';
import { same } from './normal-form.ts';
import { intersectionOverUnion, pair } from './pairing.ts';
import type { ScoreCard } from './score-card.ts';

/** How much of two measures must be in common for them to answer to each other. */
const MEASURE_FLOOR = 0.9;
/** Less for shortcomings: where one begins is a matter of taste. */
const SHORTCOMING_FLOOR = 0.8;

/** Compares the measures: their places, leads and statuses. */
export function compareMeasures(card: ScoreCard, gold: GoldReport, parsed: ParsedReport): void {
  const note = (what: string, detail: string): void => card.note(gold.source, what, detail);
  const { pairs, missed, spurious } = pair(gold.measures, parsed.measures, intersectionOverUnion, MEASURE_FLOOR);
  card.count('measures', { hits: pairs.length, missed: missed.length, spurious: spurious.length });

  for (const { lead } of missed) note('measure missed', lead);
  for (const [wanted, got] of pairs) {
    const lead = same(got.lead, wanted.lead);
    card.judge('measure lead', lead);
    if (!lead) note('measure lead', `«${got.lead}» instead of «${wanted.lead}»`);
    const status = got.status === wanted.status;
    card.judge('measure status', status);
    if (!status) note('measure status', `${wanted.lead}: ${got.status}`);
  }
  for (const { lead } of spurious) note('measure spurious', lead.slice(0, 30));
}

/** Compares the shortcomings: their places and, where gold names one, their themes. */
export function compareShortcomings(card: ScoreCard, gold: GoldReport, parsed: ParsedReport): void {
  const note = (what: string, detail: string): void => card.note(gold.source, what, detail);
  const { pairs, missed, spurious } = pair(
    gold.shortcomings,
    parsed.shortcomings,
    intersectionOverUnion,
    SHORTCOMING_FLOOR,
  );
  card.count('shortcomings', { hits: pairs.length, missed: missed.length, spurious: spurious.length });

  for (const { statement } of missed) note('shortcoming missed', statement);
  for (const [wanted, got] of pairs) {
    if (!wanted.theme) continue;
    const theme = got.theme === wanted.theme;
    card.judge('shortcoming theme', theme);
    if (!theme) {
      note('shortcoming theme', `${wanted.statement.slice(0, 20)}: ${got.theme} instead of ${wanted.theme}`);
    }
  }
  for (const { statement } of spurious) note('shortcoming spurious', statement.slice(0, 30));
}
