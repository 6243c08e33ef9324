import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { decodeText } from '../../src/formats/decode-text.ts';
import { docxText } from '../../src/formats/docx-text.ts';
import { packageRoot } from '../../src/package-root.ts';
import { docx, paragraph } from './wrapping/docx.ts';
import { numberedDocx } from './wrapping/numbered-docx.ts';
import { recordContent } from './wrapping/record-content.ts';

const SEEDS = join(packageRoot, 'seeds', 'reports');
const seedText = (name: string): string => decodeText(readFileSync(join(SEEDS, name))).text;

describe.each(readdirSync(SEEDS))('seed %s as a Word document has the records of its text', (name) => {
  const text = seedText(name);

  test('with its markers in the text', async () => {
    const lines = text.split(/\r?\n/).map((line) => paragraph(line));
    const read = await docxText(await docx({ body: lines.join('') }));
    expect(recordContent(read.text)).toEqual(recordContent(text));
  });

  test('with its markers drawn by lists', async () => {
    const { bytes, markers } = await numberedDocx(text);
    expect(markers).toBeGreaterThan(10);
    const read = await docxText(bytes);
    expect(recordContent(read.text)).toEqual(recordContent(text));
  });
});
