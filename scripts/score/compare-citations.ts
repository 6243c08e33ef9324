import type { ParsedReport } from '../../src/records/parsed-report.ts';
import type { GoldReport } from './gold-report.ts';
import { normalForm } from './normal-form.ts';
import type { ScoreCard } from './score-card.ts';

/** Compares the titles that a report cites. */
export function compareCitations(card: ScoreCard, gold: GoldReport, parsed: ParsedReport): void {
  const wanted = new Set(gold.citations.map(normalForm));
  const got = new Set(parsed.citations.map(({ title }) => normalForm(title)));
  const missed = [...wanted].filter((title) => !got.has(title));
  const spurious = [...got].filter((title) => !wanted.has(title));
  card.count('citations', { hits: wanted.size - missed.length, missed: missed.length, spurious: spurious.length });
  for (const title of missed) card.note(gold.source, 'citation missed', `${title}`);
  for (const title of spurious) card.note(gold.source, 'citation spurious', `${title}`);
}
