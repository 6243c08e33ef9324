import type { RegionTable } from '../../knowledge/region-table.ts';
import type { Given } from '../../records/given.ts';
import type { PageFacts } from '../../records/page-facts.ts';
import type { Problem } from '../../records/problem.ts';
import type { Report, ReportKind, Script } from '../../records/report.ts';
import { fold } from '../../text/fold.ts';
import { withoutSpace } from '../../text/white-space.ts';
import type { Document } from '../document.ts';
import type { Outline } from '../outline/read-outline.ts';
import { readBody } from './body.ts';
import type { Closing } from './closing.ts';
import { readOpening } from './opening.ts';
import { readPeriodYear } from './period.ts';
import { readRegion } from './region/read-region.ts';
import { readStated } from './stated.ts';

/** What is known of a report besides its text; null: nothing. */
export interface Known {
  given: Given | null;
  page: PageFacts | null;
}

/** What a report says about itself, and what about that is odd. */
export interface FrontMatter {
  report: Report;
  problems: Problem[];
}

const TRADITIONAL_SHARE = 0.03;
/** So many characters, spread over a text, tell as well as all do. */
const SAMPLE = 500;

function readScript({ text, folded }: Document): Script {
  let han = 0;
  let traditional = 0;
  const step = Math.max(1, Math.floor(text.length / SAMPLE));
  for (let i = 0; i < text.length; i += step) {
    const unit = text.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fff) continue;
    han++;
    if (folded.charCodeAt(i) !== unit) traditional++;
  }
  return han > 0 && traditional / han > TRADITIONAL_SHARE ? 'HANT' : 'HANS';
}

/** Titles of pages that explain another paper. */
const INTERPRETS = /政策解读|(?:的|》)解读$/;

function readKind(title: string | null, preamble: string): ReportKind {
  const announced = /(?:现|就|将).{0,60}(?:如下|汇报)/.exec(preamble)?.[0] ?? '';
  const says = title ?? announced;
  if (/自查/.test(says)) return 'SELF_INSPECTION';
  return /总结/.test(says) ? 'WORK_SUMMARY' : 'ANNUAL_REPORT';
}

/**
 * Reads what stands around a report and in its opening. What is given goes before all that; what its page states fills
 * what the text leaves open.
 *
 * @param outline its sections; what stands before the first belongs to the front
 * @param closing its end
 */
export function readFrontMatter(
  document: Document,
  outline: Outline,
  closing: Closing,
  regions: RegionTable,
  { given, page }: Known,
): FrontMatter {
  const { folded } = document;
  const front = outline.sections[0]?.start ?? closing.start;
  const stated = readStated(document, closing, front, page);
  const { publishedOn, writtenOn, indexNumber } = stated;
  const title = stated.title === null ? null : withoutSpace(fold(stated.title));
  const preamble = outline.preamble
    .map((span) => folded.slice(span.start, span.end))
    .filter((line) => line.length > 20)
    .join('\n');
  const { author } = closing;
  const signatures = [
    author && folded.slice(author.start, author.end),
    stated.publisher && fold(stated.publisher),
  ].filter((name) => name !== null);
  const headings = outline.sections.map(({ heading }) => folded.slice(heading.start, heading.end)).join('\n');
  const body = folded.slice(0, closing.start);

  const opening = readOpening(preamble);
  const givenRegion = given?.regionCode ? regions.byCode(given.regionCode) : null;
  const named = given?.body?.name ? fold(given.body.name) : null;
  const found = givenRegion
    ? { region: givenRegion, ambiguous: false }
    : readRegion({ named, title, opening, signatures, preamble, text: folded, indexNumber }, regions);
  const region = found.region
    ? { name: found.region.name, level: found.region.level, code: found.region.code, path: found.region.path }
    : null;
  const periodYear =
    given?.periodYear ??
    readPeriodYear({
      title,
      front: folded.slice(0, front),
      preamble,
      headings,
      body,
      publishedOn,
      writtenOn,
    });

  const problems: Problem[] = [];
  const problem = (code: Problem['code'], message: string): void => {
    problems.push({ code, message, start: 0, end: Math.min(document.text.length, front) });
  };
  if (given?.regionCode && !givenRegion)
    problem('OTHER', `The given division code ${given.regionCode} is in no list of divisions.`);
  if (title !== null && INTERPRETS.test(title))
    problem('OTHER', 'The page interprets a report (政策解读): it is no report itself.');
  if (found.ambiguous) problem('AMBIGUOUS_REGION', 'Several divisions have the name of the reporting one.');
  else if (region === null) problem('NO_REGION', 'The text does not say which division reports.');
  if (periodYear === null) problem('NO_PERIOD_YEAR', 'The text does not say which year it reports on.');

  const read = readBody({ title, preamble, signatures, text: folded, region, opening });
  const derived = region && periodYear !== null ? `${region.name}${periodYear}年法治政府建设情况报告` : null;
  return {
    report: {
      title: stated.title ?? derived,
      titleStated: stated.title !== null,
      kind: readKind(title, preamble),
      periodYear,
      region,
      body: given?.body
        ? { kind: given.body.kind, name: named ?? (read.kind === given.body.kind ? read.name : null) }
        : read,
      publisher: stated.publisher,
      author: stated.author,
      publishedOn,
      writtenOn,
      indexNumber,
      documentNumber: stated.documentNumber,
      subjectCategory: stated.subjectCategory,
      script: readScript(document),
    },
    problems,
  };
}
