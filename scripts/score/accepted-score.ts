import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCEPTED_FILE } from './gold-report.ts';
import { type Figures, rank, type ScoreCard } from './score-card.ts';
import { GOLD_FOLDER } from './score-gold.ts';

/** The score that was last accepted, committed with the code that reached it. */
export interface AcceptedScore {
  figures: Figures;
  /** What differed then, so that a change shows what it gains and what it loses. */
  differences: string[];
}

const path = join(GOLD_FOLDER, ACCEPTED_FILE);

/** What was last accepted; nothing at all before the first time. */
export function readAccepted(): AcceptedScore {
  if (!existsSync(path)) return { figures: {}, differences: [] };
  return JSON.parse(readFileSync(path, 'utf8')) as AcceptedScore;
}

/** One figure and one difference a line, so that a commit shows what it changes. */
export function writeAccepted(card: ScoreCard): void {
  const figures = Object.entries(card.figures()).map(
    ([part, figure]) => `${JSON.stringify(part)}: ${JSON.stringify(figure)}`,
  );
  const differences = card.differences.map((line) => JSON.stringify(line));
  const [left, right] = [figures, differences].map((lines) => lines.map((line) => `\n  ${line}`).join(','));
  writeFileSync(path, `{\n "figures": {${left}\n },\n "differences": [${right}\n ]\n}\n`);
}

/** The parts whose figure is below the accepted one, or missing. */
export function fallen(figures: Figures, accepted: Figures): string[] {
  return Object.entries(accepted)
    .filter(([part, figure]) => {
      const now = figures[part];
      return now === undefined || rank(now) < rank(figure);
    })
    .map(([part]) => part);
}

/** The lines of `a` that are not in `b`; a line that stands twice counts twice. */
export function linesWithout(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1);
  return a.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
