import type { PageField } from '../../knowledge/page-labels.ts';
import type { PageFacts } from '../../records/page-facts.ts';
import type { Report } from '../../records/report.ts';
import type { Span } from '../../records/span.ts';
import { readDate } from '../../text/dates.ts';
import type { Document } from '../document.ts';
import type { Closing } from './closing.ts';
import { readPageFields } from './page-fields.ts';
import { pageTitle, readTitle } from './title.ts';

/** What is stated about a report, as it stands. */
export type Stated = Pick<
  Report,
  'title' | 'author' | 'publisher' | 'publishedOn' | 'writtenOn' | 'indexNumber' | 'documentNumber' | 'subjectCategory'
>;

/** A document number on a line of its own above the text: 皖政〔2024〕15号. */
function documentNumberLine({ text, folded, lines }: Document, end: number): string | null {
  const line = lines.find(
    (span) =>
      span.start < end &&
      /^[\u4e00-\u9fff]{1,12}\s?[〔[(]20\d\d[〕\])]\s?\d{1,5}\s?号$/.test(folded.slice(span.start, span.end)),
  );
  return line ? text.slice(line.start, line.end) : null;
}

/** An index number on a line of its own, known by the code of its publisher: 11371525004442025C/2025-1. */
function indexNumberLine({ text, folded, lines }: Document, end: number): string | null {
  const line = lines.find(
    (span) => span.start < end && /^1[1-9]\d{6}[A-Z\d]{8,11}\/\S{3,24}$/.test(folded.slice(span.start, span.end)),
  );
  return line ? text.slice(line.start, line.end) : null;
}

/** The page's own time on a line without a label: 2024-01-20 17:01 | 某某市水务局. A date without a clock may be today's. */
function timeLine({ folded, lines }: Document, end: number): string | null {
  for (const span of lines) {
    if (span.start >= end) return null;
    if (span.end - span.start > LONGEST_TIME_LINE) continue;
    const stamp = TIME_LINE.exec(folded.slice(span.start, span.end));
    if (stamp) return readDate(stamp[1]!);
  }
  return null;
}
const LONGEST_TIME_LINE = 60;
const TIME_LINE =
  /^(20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*\|?\s*[\u4e00-\u9fff]{2,24})?$/;

type Fields = ReadonlyMap<PageField, Span>;

/** What stands in the first of some fields that is there. */
function firstText(text: string, fields: Fields, names: readonly PageField[]): string | null {
  for (const name of names) {
    const span = fields.get(name);
    if (span) return text.slice(span.start, span.end);
  }
  return null;
}

/** The first date that stands in some fields. */
function firstDate(folded: string, fields: Fields, names: readonly PageField[]): string | null {
  for (const name of names) {
    const span = fields.get(name);
    const date = span ? readDate(folded.slice(span.start, span.end)) : null;
    if (date !== null) return date;
  }
  return null;
}

/**
 * What the text states around the report and in the table in front of it; what it leaves open, its page fills.
 *
 * @param front where the first section begins: the front lies before it
 * @param page null where the text was on no page
 */
export function readStated(document: Document, closing: Closing, front: number, page: PageFacts | null): Stated {
  const { text, folded } = document;
  const fields = readPageFields(document, (line) => line.start < front || line.start >= closing.start);
  const textOf = (...names: PageField[]): string | null => firstText(text, fields, names);
  const dateOf = (...names: PageField[]): string | null => firstDate(folded, fields, names);
  const title = readTitle(document, fields.get('title'), front);
  const { author } = closing;
  return {
    title: title
      ? text.slice(title.start, title.end).replace(/\s*[\r\n]+\s*/g, '')
      : page?.title
        ? pageTitle(page.title)
        : null,
    author: author ? text.slice(author.start, author.end) : textOf('writer'),
    publisher: textOf('publisher', 'source') ?? page?.publisher ?? null,
    publishedOn: dateOf('publishedOn', 'pageTime') ?? timeLine(document, front) ?? page?.publishedOn ?? null,
    writtenOn: dateOf('writtenOn') ?? closing.writtenOn ?? page?.writtenOn ?? null,
    indexNumber: textOf('indexNumber') ?? indexNumberLine(document, front) ?? page?.indexNumber ?? null,
    documentNumber: textOf('documentNumber') ?? documentNumberLine(document, front) ?? page?.documentNumber ?? null,
    subjectCategory: textOf('subjectCategory') ?? page?.subjectCategory ?? null,
  };
}
