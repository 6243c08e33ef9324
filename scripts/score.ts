/**
 * Compares what the parser makes of the gold files' sources with the gold, and with the last accepted figures.
 * Ends with exit code 1 when a figure has fallen below the accepted one, or when there is nothing to compare.
 *
 *   npm run score                  the figures, what was gained and what was lost
 *   npm run score -- --errors      also everything that differs
 *   npm run score -- --json        the figures as one JSON object
 *   npm run score -- --accept      makes the figures of today the accepted ones
 */
import { parseArgs } from 'node:util';
import { fallen, linesWithout, readAccepted, writeAccepted } from './score/accepted-score.ts';
import { scoreGold } from './score/score-gold.ts';
import { scoreTable } from './score/score-table.ts';

const USAGE = 'usage: npm run score -- [--errors] [--json] [--accept]';

function readOptions() {
  try {
    const flag = { type: 'boolean' } as const;
    const { values } = parseArgs({
      options: { errors: flag, json: flag, accept: flag, help: { ...flag, short: 'h' } },
    });
    if (!values.help) return values;
    console.log(USAGE);
    return process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return process.exit(2);
  }
}

const options = readOptions();
const card = scoreGold();
const figures = card.figures();
const accepted = readAccepted();
const below = fallen(figures, accepted.figures);

function printList(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`\n${title}\n${lines.join('\n')}`);
}

if (options.json) console.log(JSON.stringify(figures));
else {
  console.log(scoreTable(figures, accepted.figures).join('\n'));
  if (Object.keys(accepted.figures).length > 0) {
    printList('gained:', linesWithout(accepted.differences, card.differences));
    printList('lost:', linesWithout(card.differences, accepted.differences));
  }
  if (options.errors) printList('differs from gold:', card.differences);
}

if (Object.keys(figures).length === 0) {
  console.error('nothing was scored: no gold file found');
  process.exitCode = 1;
} else if (options.accept) {
  writeAccepted(card);
} else if (below.length > 0) {
  console.error(`\nbelow the accepted figures: ${below.join(', ')}`);
  process.exitCode = 1;
}
