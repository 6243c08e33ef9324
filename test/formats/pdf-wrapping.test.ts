import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { decodeText } from '../../src/formats/decode-text.ts';
import { pdfText } from '../../src/formats/pdf-text.ts';
import { packageRoot } from '../../src/package-root.ts';
import { pdf } from './wrapping/pdf.ts';
import { recordContent } from './wrapping/record-content.ts';
import { typeset } from './wrapping/typeset.ts';

const SEEDS = join(packageRoot, 'seeds', 'reports');

/** White space, and the dot of which Chinese fonts have but one. */
const plain = (text: string): string => text.replace(/\s+/g, '').replaceAll('•', '·');

function statements(text: string) {
  const { metrics, measures, shortcomings } = recordContent(text);
  return { metrics, measures, shortcomings };
}

describe.each(readdirSync(SEEDS))('seed %s as a PDF', (name) => {
  const { text } = decodeText(readFileSync(join(SEEDS, name)));
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const collection = recordContent(text).report.script === 'HANT' ? 'CNS1' : 'GB1';
  const bytes = pdf(typeset('', lines), collection);

  test('has the paragraphs of its text', async () => {
    const read = await pdfText(bytes);
    expect(read.text.split('\n').map(plain)).toEqual(lines.map(plain));
  });

  test('has its metrics, measures and shortcomings', async () => {
    const read = await pdfText(bytes);
    expect(statements(read.text)).toEqual(statements(text.replaceAll('•', '·')));
  });
});
