import { AppError } from '../errors.ts';
import type { ParsedReport, Source } from '../records/parsed-report.ts';
import type { Section } from '../records/section.ts';
import type { Span } from '../records/span.ts';
import { cyclicIndex } from './cyclic-index.ts';
import { essence } from './essence.ts';
import { KEYS_PER_REPORT } from './evidence-rows.ts';

/**
 * What no schema can say of a parsed report: its spans lie within its text, what it quotes is what stands there, its
 * references lead somewhere and never in circles, and its indicators are in the catalogue. The parser keeps to this; a
 * report parsed elsewhere may not.
 *
 * @param catalogue Ids of the indicators.
 * @throws AppError `UNSUPPORTED_CONTENT` that names the source and the field.
 */
export function checkReport(parsed: ParsedReport, catalogue: ReadonlySet<string>): void {
  const { source, sections, measures, metrics, shortcomings, citations, problems } = parsed;
  for (const list of [sections, measures, metrics, shortcomings, citations, problems]) {
    if (list.length >= KEYS_PER_REPORT)
      fail(source, 'report', `has ${list.length} records of one kind, more than can be stored`);
  }
  checkSections(parsed);
  checkMeasures(parsed);
  checkShortcomings(parsed);
  checkMetrics(parsed, catalogue);
  checkCitations(parsed);
  for (const [i, problem] of problems.entries())
    if (!isWithin(source, problem)) failSpan(source, `problems[${i}]`, problem);
}

function checkSections({ source, sections }: ParsedReport): void {
  for (const [i, section] of sections.entries()) {
    const { parent, start, end } = section;
    if (!isWithin(source, section)) failSpan(source, `sections[${i}]`, section);
    checkHeading(source, section, i);
    if (!leads(parent, sections)) failReference(source, `sections[${i}].parent`, parent, sections);
    if (parent === null) continue;
    if (parent >= i) fail(source, `sections[${i}].parent`, `is ${parent}, not a section before it`);
    const around = sections[parent]!;
    if (start < around.start || end > around.end)
      fail(source, `sections[${i}]`, `does not lie within its parent, ${parent}`);
  }
}

function checkHeading(source: Source, section: Section, i: number): void {
  const { marker, heading } = section;
  const text = at(source, section);
  // word for word, as nearly all are: it takes a tenth of the time
  if (text.startsWith(marker) && text.includes(heading, marker.length)) return;
  const [whole, sign] = [essence(text), essence(marker)];
  if (!whole.startsWith(sign)) fail(source, `sections[${i}].marker`, 'is not what the section begins with');
  if (!whole.includes(essence(heading), sign.length))
    fail(source, `sections[${i}].heading`, 'does not stand in the section');
}

function checkMeasures({ source, sections, measures }: ParsedReport): void {
  for (const [i, measure] of measures.entries()) {
    const { lead, section } = measure;
    if (!isWithin(source, measure)) failSpan(source, `measures[${i}]`, measure);
    if (!beginsWith(at(source, measure), lead))
      fail(source, `measures[${i}].lead`, 'is not what the measure begins with');
    if (!leads(section, sections)) failReference(source, `measures[${i}].section`, section, sections);
  }
}

function checkShortcomings({ source, sections, shortcomings }: ParsedReport): void {
  for (const [i, shortcoming] of shortcomings.entries()) {
    const { statement, section } = shortcoming;
    if (!isWithin(source, shortcoming)) failSpan(source, `shortcomings[${i}]`, shortcoming);
    if (statement !== at(source, shortcoming)) fail(source, `shortcomings[${i}].statement`, 'is not what stands there');
    if (!leads(section, sections)) failReference(source, `shortcomings[${i}].section`, section, sections);
  }
}

function checkMetrics({ source, sections, measures, metrics }: ParsedReport, catalogue: ReadonlySet<string>): void {
  for (const [i, metric] of metrics.entries()) {
    const { text, indicator, indicatorBasis, parent, section, measure } = metric;
    if (!isWithin(source, metric)) failSpan(source, `metrics[${i}]`, metric);
    if (text !== at(source, metric)) fail(source, `metrics[${i}].text`, 'is not what stands there');
    if (indicator !== null && !catalogue.has(indicator))
      fail(source, `metrics[${i}].indicator`, `"${indicator}" is not in the catalogue`);
    if (indicatorBasis && indicator === null)
      fail(source, `metrics[${i}].indicatorBasis`, 'is the basis of no indicator');
    if (!leads(parent, metrics)) failReference(source, `metrics[${i}].parent`, parent, metrics);
    if (!leads(section, sections)) failReference(source, `metrics[${i}].section`, section, sections);
    if (!leads(measure, measures)) failReference(source, `metrics[${i}].measure`, measure, measures);
  }
  const cyclic = cyclicIndex(metrics.map(({ parent }) => parent));
  if (cyclic !== null) fail(source, `metrics[${cyclic}].parent`, 'leads back to the metric itself');
}

function checkCitations({ source, citations }: ParsedReport): void {
  for (const [i, { title, places }] of citations.entries()) {
    if (places.length === 0) fail(source, `citations[${i}].places`, 'is empty');
    for (const [j, place] of places.entries()) {
      if (!isWithin(source, place)) failSpan(source, `citations[${i}].places[${j}]`, place);
      const cited = at(source, place);
      if (cited !== `《${title}》` && essence(cited) !== `《${essence(title)}》`)
        fail(source, `citations[${i}].places[${j}]`, `is not where 《${title}》 stands`);
    }
  }
}

const at = ({ text }: Source, { start, end }: Span): string => text.slice(start, end);

const isWithin = ({ text }: Source, { start, end }: Span): boolean => start >= 0 && start <= end && end <= text.length;

const leads = (index: number | null, list: readonly unknown[]): boolean => index === null || index in list;

const beginsWith = (text: string, lead: string): boolean =>
  text.startsWith(lead) || essence(text).startsWith(essence(lead));

// fields are named where they are at fault, which takes longer than to look at them

function fail({ name }: Source, field: string, fault: string): never {
  throw new AppError('UNSUPPORTED_CONTENT', `${name}: ${field} ${fault}`);
}

const failSpan = (source: Source, field: string, { start, end }: Span): never =>
  fail(source, field, `spans [${start}, ${end}), outside the text of ${source.text.length} code units`);

const failReference = (source: Source, field: string, index: number | null, list: readonly unknown[]): never =>
  fail(source, field, `refers to ${index}, of a list of ${list.length}`);
