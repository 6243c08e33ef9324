import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { packageRoot } from '../../../src/package-root.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MIB = 2 ** 20;

/** What a process of little memory that only reads says of these paths: items, and the bytes kept after each thousand. */
function readApart(paths: readonly string[], manifest?: string): { items: number; faults: number; kept: number[] } {
  const module = pathToFileURL(join(packageRoot, 'dist/src/corpus/inputs/read-inputs.js')).href;
  const program = `
    const { readInputs } = await import(${JSON.stringify(module)});
    const read = { items: 0, faults: 0, kept: [] };
    for await (const { kind } of readInputs(${JSON.stringify(paths)}, ${JSON.stringify({ manifest })})) {
      if (kind === 'fault') read.faults++;
      if (++read.items % 1000 === 0) {
        gc();
        const { heapUsed, arrayBuffers } = process.memoryUsage();
        read.kept.push(heapUsed + arrayBuffers);
      }
    }
    console.log(JSON.stringify(read));`;
  const flags = ['--max-old-space-size=64', '--expose-gc', '--input-type=module', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' })) as ReturnType<typeof readApart>;
}

test('many files take no more memory than few, in a folder or in a manifest', () => {
  // long names, so that to keep them would show
  const names = Array.from({ length: 20_000 }, (_, i) => `${i}-${'x'.repeat(200)}.txt`);
  const textsOf = (some: readonly string[]) => Object.fromEntries(some.map((name) => [name, 'x']));
  const [few, many] = [temporaryFolder(textsOf(names.slice(0, 1000))), temporaryFolder(textsOf(names))];
  const list = ['path', ...names.map((name) => join(many, name))].join('\n');
  const manifest = join(temporaryFolder({ 'list.csv': list }), 'list.csv');

  const [base = 0] = readApart([few]).kept;
  const folder = readApart([many]);
  expect(folder).toMatchObject({ items: names.length, faults: 0 });
  expect(Math.max(...folder.kept) - base).toBeLessThan(2 * MIB);

  const listed = readApart([], manifest);
  expect(listed).toMatchObject({ items: names.length, faults: 0 });
  // some thousands of paths are kept in memory, against files that are listed twice
  const [after6000 = 0] = listed.kept.slice(5);
  expect(Math.max(...listed.kept) - after6000).toBeLessThan(2 * MIB);
});

test('NDJSON that is larger than the memory is read', () => {
  const folder = temporaryFolder({});
  const path = join(folder, 'all.ndjson');
  const file = openSync(path, 'w');
  const lines = Buffer.from(`{"source":"${'法治'.repeat(20_000)}"}\n`.repeat(10));
  for (let i = 0; i < 110; i++) writeSync(file, lines);
  closeSync(file);
  expect(readApart([path])).toMatchObject({ items: 1100, faults: 0 });
});
