import { createHash } from 'node:crypto';
import type { Citation } from '../../src/records/citation.ts';
import type { Measure } from '../../src/records/measure.ts';
import type { Metric } from '../../src/records/metric.ts';
import type { ParsedReport, Source } from '../../src/records/parsed-report.ts';
import type { Problem } from '../../src/records/problem.ts';
import type { Region } from '../../src/records/region.ts';
import type { Report } from '../../src/records/report.ts';
import type { Section } from '../../src/records/section.ts';
import type { Shortcoming } from '../../src/records/shortcoming.ts';
import type { Span } from '../../src/records/span.ts';

/** A record as a test writes it: `at` is the text it stands at, the rest only where it matters. */
type At<T> = Partial<Omit<T, keyof Span>> & { at: string };

export interface ReportLiteral extends Partial<Omit<Report, 'region'>> {
  /** The source's name. */
  name?: string;
  url?: string;
  text?: string;
  region?: Region | null;
  sections?: At<Section>[];
  measures?: At<Measure>[];
  shortcomings?: At<Shortcoming>[];
  metrics?: At<Metric>[];
  citations?: (Partial<Citation> & { title: string })[];
  problems?: At<Problem>[];
}

export const yangcheng: Region = {
  name: '阳城县',
  level: 'COUNTY',
  code: '140522',
  path: ['山西省', '晋城市', '阳城县'],
};

/**
 * A parsed report out of a readable literal. Each record is found by the text it stands `at`, from where the one before
 * it in the list begins; a list that repeats a text at one place repeats it in `at`.
 *
 * @example parsedReport({ text: '收到申请27件。', metrics: [{ at: '27件', value: 27 }] })
 */
export function parsedReport(literal: ReportLiteral = {}): ParsedReport {
  const { name = 'a.txt', url = null, text = '一、成效。收到行政复议申请27件。', ...rest } = literal;
  const {
    sections = [],
    measures = [],
    shortcomings = [],
    metrics = [],
    citations = [],
    problems = [],
    ...report
  } = rest;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source: Source = { name, url, mediaType: 'text/plain', encoding: 'utf-8', sha256, text };
  return {
    source,
    report: { ...defaults, ...report },
    sections: place(text, sections, (at) => ({
      ...{ marker: '', depth: 1, heading: at, parent: null, role: 'OTHER', theme: null },
    })),
    measures: place(text, measures, (at) => ({ lead: at, status: 'DONE', theme: null, section: 0 })),
    shortcomings: place(text, shortcomings, (at) => ({ statement: at, theme: null, section: 0 })),
    metrics: place(text, metrics, (at) => ({
      ...{ text: at, value: Number.parseFloat(at), valueMax: null, unit: at.replace(/[\d.]/g, ''), qualifier: 'EXACT' },
      ...{ label: '', indicator: null, relation: null, parent: null, section: null, measure: null },
    })),
    citations: citations.map((citation) => ({
      kind: 'LAW',
      places: everywhere(text, `《${citation.title}》`),
      ...citation,
    })),
    problems: place(text, problems, () => ({ code: 'NO_SECTIONS', message: 'odd' })),
  };
}

const defaults: Report = {
  title: '阳城县2022年法治政府建设情况报告',
  titleStated: true,
  kind: 'ANNUAL_REPORT',
  periodYear: 2022,
  region: yangcheng,
  body: { name: '阳城县人民政府', kind: 'GOVERNMENT' },
  publisher: null,
  author: null,
  publishedOn: '2023-02-08',
  writtenOn: null,
  indexNumber: null,
  documentNumber: null,
  subjectCategory: null,
  script: 'HANS',
};

function place<T extends Span>(text: string, records: At<T>[], fill: (at: string) => Omit<T, keyof Span>): T[] {
  let from = 0;
  return records.map(({ at, ...given }) => {
    const start = text.indexOf(at, from);
    if (start < 0) throw new Error(`${at} does not stand in the text after ${from}`);
    from = start;
    // A union of a full default and a partial of the same record: TypeScript can't see that nothing is missing.
    return { ...fill(at), ...given, start, end: start + at.length } as unknown as T;
  });
}

function everywhere(text: string, part: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    places.push({ start, end: start + part.length });
  }
  return places;
}
