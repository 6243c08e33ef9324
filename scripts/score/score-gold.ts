import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegions } from '../../src/corpus/load-regions.ts';
import { readSource } from '../../src/corpus/read-source.ts';
import { INDICATORS } from '../../src/knowledge/indicators.ts';
import { packageRoot } from '../../src/package-root.ts';
import { parseReport } from '../../src/parse/parse-report.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { compareCitations } from './compare-citations.ts';
import { compareFrontMatter } from './compare-front-matter.ts';
import { compareMetrics } from './compare-metrics.ts';
import { compareSections } from './compare-sections.ts';
import { compareMeasures, compareShortcomings } from './compare-statements.ts';
import { type GoldReport, readGold } from './gold-report.ts';
import { ScoreCard } from './score-card.ts';

/** Where the gold files are, and sources of theirs that are no seed. */
export const GOLD_FOLDER = join(packageRoot, 'test', 'gold');
const SEEDS_FOLDER = join(packageRoot, 'seeds', 'reports');

/** Compares one parsed report with its gold. */
export function compareReport(
  card: ScoreCard,
  gold: GoldReport,
  parsed: ParsedReport,
  catalogue: ReadonlySet<string>,
): void {
  compareFrontMatter(card, gold, parsed);
  compareSections(card, gold, parsed);
  compareMeasures(card, gold, parsed);
  compareShortcomings(card, gold, parsed);
  compareMetrics(card, gold, parsed, catalogue);
  compareCitations(card, gold, parsed);
}

/** Parses the source of every gold file with the parser as it is and compares. Throws where a source is missing. */
export function scoreGold(): ScoreCard {
  const card = new ScoreCard();
  const catalogue = new Set(INDICATORS.map(({ id }) => id));
  for (const gold of readGold(GOLD_FOLDER)) {
    const places = [SEEDS_FOLDER, GOLD_FOLDER].map((folder) => join(folder, gold.source));
    const path = places.find((place) => existsSync(place));
    if (path === undefined) throw new Error(`no source for gold ${gold.source}; looked for ${places.join(' and ')}`);
    compareReport(card, gold, parseReport(readSource(path, gold.source), loadRegions()), catalogue);
  }
  return card;
}
