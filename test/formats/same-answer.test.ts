import { describe, expect, test } from '@jest/globals';
import { loadRegions } from '../../src/corpus/load-regions.ts';
import { extractText } from '../../src/formats/extract-text.ts';
import { parseReport } from '../../src/parse/parse-report.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { fold } from '../../src/text/fold.ts';
import { docx, paragraph } from './wrapping/docx.ts';
import { type Encoding, encode, has, markOf } from './wrapping/encode.ts';
import { PAGE_STYLES } from './wrapping/html-pages.ts';
import { numberedDocx } from './wrapping/numbered-docx.ts';
import { pdf } from './wrapping/pdf.ts';
import { recordsApartFromPlaces } from './wrapping/records-apart-from-places.ts';
import { linesOf, SEEDS } from './wrapping/seeds.ts';
import { typeset } from './wrapping/typeset.ts';

async function parsed(bytes: Uint8Array, name = 'report'): Promise<ParsedReport> {
  const { text, mediaType, encoding } = await extractText(bytes, name);
  const source = { name, mediaType, encoding, sha256: '0'.repeat(64), text, url: null };
  return parseReport(source, loadRegions());
}

const bare = (text: string): string => text.replace(/\s+/g, '');

const plain = (text: string): Promise<ParsedReport> => parsed(encode(text, 'utf-8'));

const SEEDS_BY_NAME = SEEDS.map(([name, text]) => ({ name, text }));
/** Big5 has Traditional characters alone; a seed may have a few that it lacks. */
const TRADITIONAL = SEEDS_BY_NAME.map(({ name, text }) => ({
  name,
  text: text.replace(/[\s\S]/gu, (character) => (has('big5', character) ? character : '〓')),
  lost: [...text].filter((character) => !has('big5', character)).length / text.length,
})).filter(({ lost }) => lost < 0.02);

test('one seed at least is written in Traditional characters', () => {
  expect(TRADITIONAL).not.toEqual([]);
});

describe.each(SEEDS_BY_NAME)('the records of $name are those of its plain text', ({ text }) => {
  describe.each(PAGE_STYLES)('in $name', ({ wrap }) => {
    const lines = linesOf(text);

    test.each([
      ['UTF-8', 'utf-8', 'utf-8'],
      ['GB18030', 'gb18030', 'gb2312'],
      ['UTF-8 that says it is GB2312', 'utf-8', 'gb2312'],
      ['GB18030 that says it is UTF-8', 'gb18030', 'utf-8'],
    ] as const)('in %s', async (_, encoding, charset) => {
      const page = await parsed(encode(wrap(lines, charset), encoding));
      expect(page.source).toMatchObject({ mediaType: 'text/html', encoding });
      expect(linesOf(page.source.text)).toEqual(lines);
      expect(recordsApartFromPlaces(page)).toEqual(recordsApartFromPlaces(await plain(text)));
    });
  });

  describe('as a Word document', () => {
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

    test('with its markers in the text', async () => {
      const read = await parsed(
        await docx({
          body: text
            .split('\n')
            .map((line) => paragraph(line))
            .join(''),
        }),
      );
      expect(read.source).toMatchObject({ mediaType, encoding: 'utf-8' });
      expect(recordsApartFromPlaces(read)).toEqual(recordsApartFromPlaces(await plain(text)));
    });

    test('with its markers drawn by lists', async () => {
      const { bytes, markers } = await numberedDocx(text);
      expect(markers).toBeGreaterThan(10);
      expect(recordsApartFromPlaces(await parsed(bytes))).toEqual(recordsApartFromPlaces(await plain(text)));
    });
  });

  test('as a PDF, as far as metrics, measures and shortcomings go', async () => {
    // Chinese fonts have one dot for both
    const lines = linesOf(text.replaceAll('•', '·'));
    const expected = await plain(lines.join('\n'));
    const read = await parsed(pdf(typeset('', lines), expected.report.script === 'HANT' ? 'CNS1' : 'GB1'));
    expect(read.source).toMatchObject({ mediaType: 'application/pdf', encoding: 'utf-8' });
    expect(linesOf(read.source.text).map(bare)).toEqual(lines.map(bare));
    const { metrics, measures, shortcomings } = recordsApartFromPlaces(expected) as ParsedReport;
    expect(recordsApartFromPlaces(read)).toMatchObject({ metrics, measures, shortcomings });
  });

  test.each(['gb18030', 'utf-16le', 'utf-16be'] satisfies Encoding[])(
    'as text in %s without a byte-order mark',
    async (encoding) => {
      const read = await parsed(encode(text, encoding));
      expect(read.source).toMatchObject({ encoding, text });
      const { source: _, ...records } = read;
      expect(await plain(text)).toMatchObject(records);
    },
  );

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('as text in %s with a byte-order mark', async (encoding) => {
    const { source, ...records } = await parsed(Buffer.concat([markOf(encoding), encode(text, encoding)]));
    expect(source).toMatchObject({ encoding, text });
    expect(await plain(text)).toMatchObject(records);
  });

  test('with digits, letters and punctuation in full width, at the same places', async () => {
    const wide = text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const [read, expected] = [await plain(wide), await plain(text)];
    expect(recordsApartFromPlaces(read, fold)).toEqual(recordsApartFromPlaces(expected, fold));
    expect(read.metrics.map(({ start, end }) => [start, end])).toEqual(
      expected.metrics.map(({ start, end }) => [start, end]),
    );
  });
});

describe.each(TRADITIONAL)('the records of $name are those of its plain text in Big5', ({ text }) => {
  test('as text', async () => {
    const { source, ...records } = await parsed(encode(text, 'big5'));
    expect(source).toMatchObject({ encoding: 'big5', text });
    expect(await plain(text)).toMatchObject(records);
  });

  test.each(PAGE_STYLES)('in $name', async ({ wrap }) => {
    // the pages around are in Simplified characters, some of which Big5 lacks
    const page = wrap(linesOf(text), 'big5').replace(/[\s\S]/gu, (character) =>
      has('big5', character) ? character : '?',
    );
    const read = await parsed(encode(page, 'big5'));
    expect(read.source).toMatchObject({ encoding: 'big5', mediaType: 'text/html' });
    expect(linesOf(read.source.text)).toEqual(linesOf(text));
    expect(recordsApartFromPlaces(read)).toEqual(recordsApartFromPlaces(await plain(text)));
  });
});
