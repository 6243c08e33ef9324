import { borderedRows } from './bordered-rows.ts';
import { type FlowLine, joinParagraphs } from './join-paragraphs.ts';
import { type Margins, marginsOf } from './margins.ts';
import type { Page } from './page-item.ts';
import { lineText, type PageLine, pageLines } from './page-lines.ts';
import { tableRows } from './table-rows.ts';
import { withoutRunningLines } from './without-running-lines.ts';

/** A heading in a table of contents, with dots that lead to its page. */
const CONTENTS_ENTRY = /[.\u2026\u00b7\u2022\uff0e]{4}\s?\d{1,4}$/;

/** The lines of a page from top to bottom, rows of tables with borders among them. */
function linesOf(page: Page): PageLine[] {
  const { blocks, rest } = borderedRows(page);
  const lines = pageLines({ ...page, items: rest }).map((line) => [line]);
  return [...lines, ...blocks].sort(([a], [b]) => a!.baseline - b!.baseline).flat();
}

/** Pages of one width have the same margins: landscape ones hold wide tables. */
function marginsByWidth(pages: readonly Page[], lines: readonly (readonly PageLine[])[]): Map<number, Margins> {
  const byWidth = new Map<number, (readonly PageLine[])[]>();
  pages.forEach(({ width }, index) => {
    const ofWidth = byWidth.get(Math.round(width)) ?? [];
    byWidth.set(Math.round(width), ofWidth);
    ofWidth.push(lines[index]!);
  });
  return new Map([...byWidth].map(([width, ofWidth]) => [width, marginsOf(ofWidth)]));
}

/**
 * The text of a document of pages as lines: one for each paragraph, put together again from the lines of the layout and
 * over the ends of pages; one for each row of a table, with bars between its cells. Page numbers, running headers and
 * footers and tables of contents are left out.
 */
export function documentLines(pages: readonly Page[]): string[] {
  const lines = withoutRunningLines(pages.map((page) => ({ height: page.height, lines: linesOf(page) })));
  const margins = marginsByWidth(pages, lines);
  // a table goes on over the end of a page
  const rows = tableRows(lines.flat());
  let read = 0;
  const flow = lines.flatMap((onPage, index) =>
    onPage.map((line, at): FlowLine => {
      const row = rows[read++] ?? null;
      return {
        ...line,
        text: row ?? lineText(line),
        isRow: row !== null,
        opensPage: at === 0,
        margins: margins.get(Math.round(pages[index]!.width))!,
      };
    }),
  );
  return joinParagraphs(flow.filter(({ text }) => !CONTENTS_ENTRY.test(text)));
}
