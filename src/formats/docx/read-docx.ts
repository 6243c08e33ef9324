import { AppError } from '../../errors.ts';
import { unreadable } from '../document-error.ts';
import type { ExtractedText } from '../extracted-text.ts';
import { tidyText } from '../tidy-text.ts';
import { type OfficePackage, openPackage } from './open-package.ts';
import { ParagraphNumbers } from './paragraph-numbers.ts';
import { readNumbering } from './read-numbering.ts';
import { readStory } from './read-story.ts';
import { readStyles } from './read-styles.ts';
import { relations } from './relations.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a container is that holds no Word document, by a part that tells. */
const OTHER_CONTAINERS: readonly (readonly [part: string, kind: string])[] = [
  ['xl/workbook.xml', 'an Excel workbook (XLSX)'],
  ['xl/workbook.bin', 'an Excel workbook (XLSB)'],
  ['ppt/presentation.xml', 'a PowerPoint presentation (PPTX)'],
  ['meta-inf/container.xml', 'an e-book (EPUB)'],
  ['meta-inf/manifest.xml', 'an OpenDocument file (ODT)'],
  ['ofd.xml', 'an OFD document'],
];

async function mainPart(office: OfficePackage): Promise<string> {
  const part = (await relations(office, '')).get('officeDocument') ?? 'word/document.xml';
  const other = OTHER_CONTAINERS.find(([telling]) => office.names.has(telling));
  if (other) throw unreadable(`this is ${other[1]}; save it as DOCX, PDF or text first`);
  if (!office.names.has('[content_types].xml')) throw unreadable('this is a ZIP archive, no document; unpack it first');
  if (!office.names.has(part.toLowerCase())) {
    throw unreadable(`it holds no text of a Word document (its part ${part} is missing); save it as DOCX anew`);
  }
  return part;
}

async function storyLines(office: OfficePackage): Promise<readonly string[]> {
  const main = await mainPart(office);
  const related = await relations(office, main);
  const styles = await readStyles(office, related.get('styles'));
  const numberings = await readNumbering(office, related.get('numbering'));
  const surroundings = { styles, notes: new Map<string, readonly string[]>() };
  for (const kind of ['footnotes', 'endnotes']) {
    const part = related.get(kind);
    if (part === undefined) continue;
    const numbers = new ParagraphNumbers(numberings, styles);
    const { notes } = await readStory(office, part, { ...surroundings, numbers });
    for (const [id, lines] of notes) surroundings.notes.set(id, lines);
  }
  const story = await readStory(office, main, { ...surroundings, numbers: new ParagraphNumbers(numberings, styles) });
  return story.lines;
}

/**
 * The text of a Word document (DOCX, DOCM, DOTX) as Word draws it: a line for each paragraph and line break, numbers of
 * lists written out, rows of tables with bars between the cells, notes and text boxes behind the paragraph they belong to,
 * tracked changes accepted. Macros, pictures, headers and footers, comments and tables of contents are not read; neither are
 * the document's properties: their title is that of the document this one was written over as often as not.
 *
 * @throws AppError UNSUPPORTED_CONTENT for a container that is damaged, hostile or no Word document.
 */
export async function readDocx(bytes: Uint8Array): Promise<ExtractedText> {
  try {
    const lines = await storyLines(await openPackage(bytes));
    if (lines.length === 0) throw unreadable('the Word document holds no text; is it made of pictures?');
    return { text: tidyText(lines), mediaType: MEDIA_TYPE, encoding: 'utf-8', page: null };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw unreadable(`a damaged Word document (${why}); fetch it again, or open it in Word and save it anew`, error);
  }
}
