import { readYear } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches-of.ts';

/** Years that date a plan or a document, not the work: 2021—2025年, 〔2019〕28号. */
const SPAN_OF_YEARS = /(?:19|20)\d{2}\s*年?\s*[-—–~至到]+\s*(?:19|20)\d{2}|[〔[(](?:19|20)\d{2}[〕\])]\s*\d*号/g;

/** The year that is planned for: 2024年工作打算, 2024年法治政府建设工作计划. */
const PLANNED = /20\d{2}\s*年(?:度)?[^。,;:\n\d]{0,20}?(?:计划|打算|安排|思路|谋划|展望|设想|重点)/g;

/** The year of a title on a line below it: (2023年), ——2023年度. */
const BELOW_TITLE = /^(?:\(|[—-]+)\s*(20\d{2})\s*年(?:度)?\)?$/m;

/** A title of one year that is dated itself: 2024年某某县关于2023年度…. */
const ABOUT_YEAR = /关于(?:报送|呈报|印发)?(20\d{2})\s*年/;

const SHORT_YEAR = /(?<!\d)(2\d)年(?=度?法治|度)/;

const YEAR = /(?<!\d)((?:19|20)\d{2})\s*年/g;

interface Evidence {
  title: string | null;
  /** What stands in front of the first section. */
  front: string;
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
export function readPeriodYear({
  title,
  front,
  preamble,
  headings,
  body,
  publishedOn,
  writtenOn,
}: Evidence): number | null {
  const fromTitle = title === null ? null : yearOfTitle(title);
  if (fromTitle !== null) return fromTitle;
  const below = BELOW_TITLE.exec(front);
  if (below) return Number(below[1]);
  const opening = preamble.replace(/《[^《》]*》/g, '');
  const announced =
    /现(?:就|将|对|把).{0,24}?((?:19|20)\d{2})\s*年/.exec(opening) ??
    /^\s*((?:19|20)\d{2})\s*年(?:度|以来|来|[,、])/m.exec(opening);
  if (announced) return Number(announced[1]);
  const plans = headings.match(PLANNED) ?? [];
  const past = mostSpokenOf(headings.replace(PLANNED, ''), publishedOn);
  const spoken = mostSpokenOf(
    plans.reduce((rest, plan) => rest.replace(plan, ''), body),
    publishedOn,
  );
  // headings name the year reported on or, in plans, the one after it
  if (past !== null && past === spoken) return past;
  return spoken ?? past ?? fromDate(writtenOn ?? publishedOn, preamble) ?? lastOfSpan(title) ?? beforePlans(plans);
}

/** The year that a title says its report is of. */
function yearOfTitle(title: string): number | null {
  const about = ABOUT_YEAR.exec(title);
  if (about) return Number(about[1]);
  const ofReport = title.replace(SPAN_OF_YEARS, '');
  const short = SHORT_YEAR.exec(ofReport);
  return readYear(ofReport.replace(PLANNED, '')) ?? readYear(ofReport) ?? (short && 2000 + Number(short[1]));
}

/** 2021—2022年 ends in the year of the report. */
function lastOfSpan(title: string | null): number | null {
  const years = title?.match(SPAN_OF_YEARS)?.[0].match(/(?:19|20)\d{2}/g);
  return years?.[1] === undefined ? null : Number(years[1]);
}

const beforePlans = ([plan]: readonly string[]): number | null =>
  plan === undefined ? null : Number(plan.slice(0, 4)) - 1;
