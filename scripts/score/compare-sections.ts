import type { ParsedReport } from '../../src/records/parsed-report.ts';
import type { GoldReport } from './gold-report.ts';
import { same } from './normal-form.ts';
import { pair } from './pairing.ts';
import type { ScoreCard } from './score-card.ts';

/** Compares the section trees. Sections answer to each other when they begin at the same place, give or take one character. */
export function compareSections(card: ScoreCard, gold: GoldReport, parsed: ParsedReport): void {
  const note = (what: string, detail: string): void => card.note(gold.source, what, detail);
  const sameStart = (a: { start: number }, b: { start: number }): number => (Math.abs(a.start - b.start) <= 1 ? 1 : 0);
  const { pairs, missed, spurious } = pair(gold.sections, parsed.sections, sameStart, 1);
  card.count('sections', { hits: pairs.length, missed: missed.length, spurious: spurious.length });

  for (const { marker, heading } of missed) note('section missed', `${marker}${heading}`);
  for (const [wanted, got] of pairs) {
    const judge = (field: 'depth' | 'role' | 'theme'): void => {
      const right = got[field] === wanted[field];
      card.judge(`section ${field}`, right);
      if (!right) note(`section ${field}`, `${wanted.heading}: ${got[field]} instead of ${wanted[field]}`);
    };
    const heading = same(got.heading, wanted.heading);
    card.judge('section heading', heading);
    if (!heading) note('section heading', `«${got.heading}» instead of «${wanted.heading}»`);
    judge('depth');
    judge('role');
    // gold leaves open what spans several themes
    if (wanted.theme) judge('theme');
  }
  for (const { marker, heading } of spurious) note('section spurious', `${marker}${heading}`);
}
