import type { PageField } from '../../knowledge/page-labels.ts';
import type { RegionTable } from '../../knowledge/region-table.ts';
import type { Problem } from '../../records/problem.ts';
import type { Report, ReportKind, Script } from '../../records/report.ts';
import type { Span } from '../../records/span.ts';
import { readDate } from '../../text/dates.ts';
import type { Document } from '../document.ts';
import type { Outline } from '../outline/read-outline.ts';
import { readBody } from './body.ts';
import type { Closing } from './closing.ts';
import { readPageFields } from './page-fields.ts';
import { readPeriodYear } from './period.ts';
import { readRegion } from './region/read-region.ts';
import { readTitle } from './title.ts';

/** What a report says about itself, and what about that is odd. */
export interface FrontMatter {
  report: Report;
  problems: Problem[];
}

const TRADITIONAL_SHARE = 0.03;
/** Every third character tells as well as all do. */
const SAMPLED = 3;

function readScript({ text, folded }: Document): Script {
  let han = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i += SAMPLED) {
    const unit = text.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fff) continue;
    han++;
    if (folded.charCodeAt(i) !== unit) traditional++;
  }
  return han > 0 && traditional / han > TRADITIONAL_SHARE ? 'HANT' : 'HANS';
}

function readKind(title: string | null, preamble: string): ReportKind {
  const announced = /(?:现|就|将).{0,60}(?:如下|汇报)/.exec(preamble)?.[0] ?? '';
  const says = title ?? announced;
  if (/自查/.test(says)) return 'SELF_INSPECTION';
  return /总结/.test(says) ? 'WORK_SUMMARY' : 'ANNUAL_REPORT';
}

/** A document number on a line of its own above the text: 皖政〔2024〕15号. */
function documentNumberLine({ text, folded, lines }: Document, end: number): string | null {
  const line = lines.find(
    (span) =>
      span.start < end &&
      /^[\u4e00-\u9fff]{1,12}\s?[〔[(]20\d\d[〕\])]\s?\d{1,5}\s?号$/.test(folded.slice(span.start, span.end)),
  );
  return line ? text.slice(line.start, line.end) : null;
}

/**
 * Reads what stands around a report and in its opening.
 *
 * @param outline its sections; what stands before the first belongs to the front
 * @param closing its end
 */
export function readFrontMatter(
  document: Document,
  outline: Outline,
  closing: Closing,
  regions: RegionTable,
): FrontMatter {
  const { text, folded } = document;
  const from = outline.sections[0]?.start ?? closing.start;
  const fields = readPageFields(document, (line) => line.start < from || line.start >= closing.start);
  const fieldText = (field: PageField): string | null => {
    const span = fields.get(field);
    return span ? text.slice(span.start, span.end) : null;
  };
  const foldedOf = (span: Span | null | undefined): string | null => (span ? folded.slice(span.start, span.end) : null);
  const dateOf = (...names: PageField[]): string | null => {
    for (const name of names) {
      const date = readDate(foldedOf(fields.get(name)) ?? '');
      if (date !== null) return date;
    }
    return null;
  };

  const titleSpan = readTitle(document, fields.get('title'), from);
  const title = foldedOf(titleSpan)?.replace(/\s+/g, '') ?? null;
  const preamble = outline.preamble
    .map((span) => folded.slice(span.start, span.end))
    .filter((line) => line.length > 20)
    .join('\n');
  const publishedOn = dateOf('publishedOn', 'pageTime');
  const indexNumber = fieldText('indexNumber');
  const author = closing.author ? text.slice(closing.author.start, closing.author.end) : fieldText('writer');
  const publisher = fieldText('publisher') ?? fieldText('source');
  const signatures = [foldedOf(closing.author), foldedOf(fields.get('publisher') ?? fields.get('source'))].filter(
    (name) => name !== null,
  );
  const found = readRegion({ title, signatures, preamble, text: folded, indexNumber }, regions);
  const region = found.region
    ? { name: found.region.name, level: found.region.level, code: found.region.code, path: found.region.path }
    : null;
  const headings = outline.sections.map(({ heading }) => folded.slice(heading.start, heading.end)).join('\n');
  const body = folded.slice(0, closing.start);
  const writtenOn = dateOf('writtenOn') ?? closing.writtenOn;
  const periodYear = readPeriodYear({ title, preamble, headings, body, publishedOn, writtenOn });

  const whole = { start: 0, end: Math.min(text.length, from) };
  const problems: Problem[] = [];
  if (found.ambiguous)
    problems.push({
      code: 'AMBIGUOUS_REGION',
      message: 'Several divisions have the name of the reporting one.',
      ...whole,
    });
  else if (region === null)
    problems.push({ code: 'NO_REGION', message: 'The text does not say which division reports.', ...whole });
  if (periodYear === null)
    problems.push({ code: 'NO_PERIOD_YEAR', message: 'The text does not say which year it reports on.', ...whole });

  const stated = titleSpan ? text.slice(titleSpan.start, titleSpan.end).replace(/\s*[\r\n]+\s*/g, '') : null;
  const derived = region && periodYear !== null ? `${region.name}${periodYear}年法治政府建设情况报告` : null;
  return {
    report: {
      title: stated ?? derived,
      titleStated: stated !== null,
      kind: readKind(title, preamble),
      periodYear,
      region,
      body: readBody({ title, preamble, signatures, text: folded, region }),
      publisher,
      author,
      publishedOn,
      writtenOn,
      indexNumber,
      documentNumber: fieldText('documentNumber') ?? documentNumberLine(document, from),
      subjectCategory: fieldText('subjectCategory'),
      script: readScript(document),
    },
    problems,
  };
}
