import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { readCases } from '../fixtures/read-cases.ts';
import { WRITTEN } from './written-records.ts';

function filesIn(folder: string): string[] {
  const path = fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url));
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.txt')) : [];
}

/** A case of front matter names only some of the fields. */
const asExpected = (file: string, expected: readonly string[]) =>
  file === 'front-matter.txt' ? expect.arrayContaining([...expected]) : expected;

describe.each(filesIn('.'))('%s', (file) => {
  test.each(readCases(file))('$name', ({ input, expected }) => {
    expect(WRITTEN[file]!(input)).toEqual(asExpected(file, expected));
  });
});

for (const file of filesIn('open')) {
  describe(`known to be read wrong: ${file}`, () => {
    test.each(readCases(`open/${file}`))('$name, until its case moves up', ({ input, expected }) => {
      expect(WRITTEN[file]!(input)).not.toEqual(asExpected(file, expected));
    });
  });
}
