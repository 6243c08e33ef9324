/**
 * Writes a corpus of synthetic reports, for load tests and benchmarks: invented texts of real divisions over several years,
 * and the truth about each. The same seed makes the same files, on every machine.
 *
 *   npm run generate-corpus -- --count 1000 --out data/synthetic
 *   npm run generate-corpus -- --count 1000 --out data/other --seed 7
 *   npm run generate-corpus -- --count 1000 --out data/few-years --years 3
 *   npm run fazhi -- import data/synthetic/reports --database data/synthetic.db
 */
import { parseArgs } from 'node:util';
import { loadRegions } from '../src/corpus/load-regions.ts';
import { YEARS } from './generate/reporters.ts';
import { generateCorpus, writeCorpus } from './generate/write-corpus.ts';

const USAGE = 'usage: npm run generate-corpus -- --count NUMBER --out FOLDER [--seed NUMBER] [--years NUMBER]';

function wholeNumber(text: string | undefined, option: string): number {
  const number = Number(text);
  if (text !== undefined && Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`--${option} needs a whole number\n${USAGE}`);
}

try {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { count: text, out: text, seed: { ...text, default: '1' }, years: { ...text, default: `${YEARS}` } },
  });
  const [seed, years] = [wholeNumber(values.seed, 'seed'), wholeNumber(values.years, 'years')];
  if (years === 0) throw new Error(`--years needs at least one\n${USAGE}`);
  if (values.out === undefined) throw new Error(`--out needs a folder\n${USAGE}`);
  const count = wholeNumber(values.count, 'count');
  writeCorpus(values.out, generateCorpus(loadRegions(), count, seed, years));
  console.log(`${count} synthetic reports in ${values.out}/reports, the truth about each in ${values.out}/truth`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
