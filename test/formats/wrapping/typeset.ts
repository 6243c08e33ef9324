import { type DrawnText, widthOf } from './pdf.ts';

const SIZE = 16;
const TITLE_SIZE = 22;
const PITCH = 28;
/** 28 characters a line, 22 lines a page, as offices set their documents. */
const LEFT = 73;
const RIGHT = LEFT + 28 * SIZE;
const TOP = 742;
const BOTTOM = TOP - 21 * PITCH;
const CENTRE = (LEFT + RIGHT) / 2;

/** Numbers and words are not broken. */
const PIECES = /[\w.%/+-]+|\s+|./gsu;
/** Marks that no line may begin with. */
const NOT_FIRST = /^[,.;:!?、。)》”’%,;:!?)]/;

/** And those that no line may end with, which go along to the next. */
const NOT_LAST = /[(《“‘「『(]+$/;

/** Breaks a paragraph into lines, the first of them indented by two characters. */
function breakLines(text: string): string[] {
  const lines = [''];
  const width = () => RIGHT - LEFT - (lines.length === 1 ? 2 * SIZE : 0);
  for (const piece of text.match(PIECES) ?? []) {
    const line = lines.at(-1)!;
    if (widthOf(line + piece, SIZE) <= width() || line === '') lines[lines.length - 1] = line + piece;
    else {
      const opening = NOT_LAST.exec(line)?.[0] ?? '';
      // the character before a mark goes along with it
      const along = opening || (NOT_FIRST.test(piece) ? [...line].at(-1)! : '');
      lines[lines.length - 1] = line.slice(0, line.length - along.length);
      lines.push((along + piece).trimStart());
    }
  }
  return lines.filter((line) => line !== '');
}

const centred = (text: string, baseline: number, size: number): DrawnText => ({
  text,
  left: CENTRE - widthOf(text, size) / 2,
  baseline,
  size,
});

/**
 * Sets a text as an office would: A4 pages, a title in larger type in the middle, paragraphs indented by two characters,
 * a running header and page numbers.
 */
export function typeset(title: string, paragraphs: readonly string[]): DrawnText[][] {
  const pages: DrawnText[][] = [];
  let baseline = 0;
  const draw = (text: DrawnText): void => {
    if (baseline < BOTTOM || pages.length === 0) {
      baseline = TOP;
      pages.push([centred('法治政府建设工作文件选编', 800, 9), centred(`— ${pages.length + 1} —`, 60, 14)]);
    }
    pages.at(-1)!.push({ ...text, baseline });
    baseline -= PITCH;
  };
  if (title !== '') draw(centred(title, 0, TITLE_SIZE));
  for (const paragraph of paragraphs) {
    breakLines(paragraph).forEach((text, index) => {
      draw({ text, left: index === 0 ? LEFT + 2 * SIZE : LEFT, baseline: 0, size: SIZE });
    });
  }
  return pages;
}
