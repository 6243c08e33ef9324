import { readYear } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches-of.ts';

/** Years that date a plan or a document, not the work: 2021—2025年, 〔2019〕28号. */
const SPAN_OF_YEARS = /(?:19|20)\d{2}\s*年?\s*[-—–~至到]+\s*(?:19|20)\d{2}|[〔[(](?:19|20)\d{2}[〕\])]\s*\d*号/g;

const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年/g;

interface Evidence {
  title: string | null;
  preamble: string;
  headings: string;
  body: string;
  publishedOn: string | null;
  writtenOn: string | null;
}

/** The year that a report without any was written about: 今年以来 at the end of a year, else the one before its first months. */
function fromDate(date: string | null, preamble: string): number | null {
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  if (month <= 3) return year - 1;
  if (month >= 10 || /今年/.test(preamble)) return year;
  return /去年|上一?年|过去(?:的)?一年/.test(preamble) ? year - 1 : null;
}

/** The year that the text speaks of most; the one before publication when it is spoken of nearly as much. */
function mostSpokenOf(body: string, publishedOn: string | null): number | null {
  const published = publishedOn === null ? Number.POSITIVE_INFINITY : Number(publishedOn.slice(0, 4));
  const counts = new Map<number, number>();
  for (const match of matchesOf(YEAR, body.replace(SPAN_OF_YEARS, ''))) {
    const year = Number(match[1]);
    if (year <= published) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [year, count] of [...counts].sort(([a], [b]) => b - a)) {
    if (best === null || count > counts.get(best)!) best = year;
  }
  const before = published - 1;
  if (best !== null && (counts.get(before) ?? 0) * 2 >= counts.get(best)!) return before;
  return best;
}

/**
 * The year reported on: what the title says, else what the preamble announces (现将2023年…), else what the headings
 * and then the text speak of most; what names no year was written at the end of it or right behind it. All over folded text.
 */
export function readPeriodYear({ title, preamble, headings, body, publishedOn, writtenOn }: Evidence): number | null {
  const fromTitle = title === null ? null : readYear(title.replace(SPAN_OF_YEARS, ''));
  if (fromTitle !== null) return fromTitle;
  const opening = preamble.replace(/《[^《》]*》/g, '');
  const announced =
    /现(?:就|将|对|把).{0,24}?((?:19|20)\d{2})\s*年/.exec(opening) ??
    /^\s*((?:19|20)\d{2})\s*年(?:度|以来|来|[,、])/m.exec(opening);
  if (announced) return Number(announced[1]);
  const past = mostSpokenOf(headings, publishedOn);
  const spoken = mostSpokenOf(body, publishedOn);
  // headings name the year reported on or, in plans, the one after it
  if (past !== null && past === spoken) return past;
  return spoken ?? past ?? fromDate(writtenOn ?? publishedOn, preamble);
}
