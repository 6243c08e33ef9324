/** A piece of text on a page, in points from the lower left corner. */
export interface DrawnText {
  text: string;
  left: number;
  baseline: number;
  size: number;
}

/** Character collections of Chinese fonts that no document needs to bring along. */
export type Collection = 'GB1' | 'CNS1';

const ENCODING: Readonly<Record<Collection, string>> = { GB1: 'UniGB-UTF16-H', CNS1: 'UniCNS-UTF16-H' };
const WIDTH = 595;
const HEIGHT = 842;

/** Letters and figures are half as wide as characters. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + (character < '\u0100' ? size / 2 : size), 0);

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const contentOf = (page: readonly DrawnText[]): string =>
  page
    .map(({ text, left, baseline, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${left} ${baseline} Tm <${utf16(text)}> Tj ET`)
    .join('\n');

const stream = (content: string, entries = ''): string =>
  `<< /Length ${Buffer.byteLength(content, 'latin1')} ${entries} >>\nstream\n${content}\nendstream`;

/** Puts the objects of a PDF, numbered from 1, into a file. @param trailer what it says besides, the encryption */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`;
  return Buffer.from(`${file}startxref\n${file.lastIndexOf('xref\n0')}\n%%EOF\n`, 'latin1');
}

/** The objects of a PDF of A4 pages in a Chinese font that it only names; the contents of the pages follow them. */
export function pdfObjects(contents: readonly string[], collection: Collection = 'GB1'): string[] {
  const first = 6;
  const kids = contents.map((_, index) => `${first + 2 * index} 0 R`);
  const half = `1 [${Array(95).fill(500).join(' ')}] 814 [${Array(94).fill(500).join(' ')}]`;
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids.join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /${ENCODING[collection]} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (${collection}) /Supplement 5 >> /DW 1000 /W [${half}] /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${first + 2 * index + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(content),
    ]),
  ];
}

/** A box on a page, in points from the lower left corner: a border where it is thin. */
export type DrawnBox = readonly [left: number, bottom: number, width: number, height: number];

/** A PDF of A4 pages with text on them. @param boxes what else is drawn on each page, filled */
export const pdf = (
  pages: readonly (readonly DrawnText[])[],
  collection: Collection = 'GB1',
  boxes: readonly DrawnBox[] = [],
): Buffer => {
  const drawn = boxes.map((box) => `${box.join(' ')} re f`).join('\n');
  return pdfOf(
    pdfObjects(
      pages.map((page) => `${drawn}\n${contentOf(page)}`),
      collection,
    ),
  );
};
