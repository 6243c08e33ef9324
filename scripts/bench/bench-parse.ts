/**
 * How fast the parser reads, beside what else one could run over the same texts, all in one process and in turns; and
 * whether its time grows with the length of a document as it should.
 *
 *   npm run bench:parse             about half a minute
 *   npm run bench:parse -- --quick  fewer rounds, without the recognizers
 */
import { parseArgs } from 'node:util';
import { alignColumns } from '../../src/cli/align-columns.ts';
import { type Contender, fazhi, jieba, numberPattern, recognizers } from './contenders.ts';
import { median, speeds, time } from './measure.ts';
import { installPackages } from './packages.ts';
import { documentOf, megabytes, WORKLOADS } from './seed-texts.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' } } });
const effort = options.quick ? { rounds: 3, size: 0.2 } : { rounds: 11, size: 0.5 };
const SIZES = [1, 2, 4, 10];

/** Speeds and how many times jieba's time each takes; among the contenders is jieba. */
function row(
  name: string,
  contenders: readonly Contender[],
  documents: readonly string[],
  how: typeof effort,
): string[] {
  const measured = speeds(contenders, documents, how);
  const segmenting = measured[contenders.findIndex((contender) => contender.name === 'jieba cut')] ?? Number.NaN;
  return [name, ...measured.flatMap((speed) => [speed.toPrecision(3), `${(segmenting / speed).toPrecision(3)}x`])];
}

function printTable(contenders: readonly Contender[], rows: string[][]): void {
  const head = ['MB/s of UTF-8, and time as a multiple of jieba cut', ...contenders.flatMap(({ name }) => [name, ''])];
  console.log(
    `${alignColumns([head, ...rows], ['left', ...contenders.flatMap(() => ['right', 'right'] as const)]).join('\n')}\n`,
  );
}

function linearity(parser: Contender): string[][] {
  const documents = SIZES.map(documentOf);
  const times = SIZES.map((): number[] => []);
  for (let round = 0; round < (options.quick ? 1 : 3); round += 1) {
    for (const [index, text] of documents.entries()) times[index]?.push(time(parser, [text]));
  }
  const perMegabyte = documents.map((text, index) => median(times[index] ?? []) / megabytes([text]));
  return documents.map((text, index) => [
    `${megabytes([text]).toFixed(1)} MB`,
    `${perMegabyte[index]?.toFixed(0)} ms/MB`,
    `${((perMegabyte[index] ?? 0) / (perMegabyte[0] ?? 0)).toFixed(2)}x`,
  ]);
}

installPackages();
const [parser, segmenter] = [fazhi(), jieba()];

const fast = [parser, segmenter, numberPattern()];
// as an import goes on: some thousand documents in, the compiler has seen what is worth its while
for (const { documents } of WORKLOADS) speeds(fast, documents, { rounds: effort.rounds, size: effort.size });
printTable(
  fast,
  WORKLOADS.map(({ name, documents }) => row(name, fast, documents, effort)),
);

const growth = alignColumns([['one document of', 'takes', ''], ...linearity(parser)], ['left', 'right', 'right']);
console.log(`${growth.join('\n')}\n`);

if (!options.quick) {
  // last, since what they leave behind slows down all the others
  const all = [...fast, recognizers()];
  const five = WORKLOADS.filter(({ name }) => name === 'five documents');
  printTable(
    all,
    five.map(({ name, documents }) => row(name, all, documents, { ...effort, rounds: 3 })),
  );
}
