import { AppError } from '../errors.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
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
  const fail = (field: string, fault: string): never => {
    throw new AppError('UNSUPPORTED_CONTENT', `${source.name}: ${field} ${fault}`);
  };
  const at = ({ start, end }: Span): string => source.text.slice(start, end);
  const span = ({ start, end }: Span, field: string) => {
    if (!(start >= 0 && start <= end && end <= source.text.length)) {
      fail(field, `spans [${start}, ${end}), outside the text of ${source.text.length} code units`);
    }
  };
  const reference = (index: number | null, list: readonly unknown[], field: string) => {
    if (index !== null && !(index in list)) fail(field, `refers to ${index}, of a list of ${list.length}`);
  };
  const checkHeading = (text: string, { marker, heading }: Section, field: string) => {
    // word for word, as nearly all are: it takes a tenth of the time
    if (text.startsWith(marker) && text.includes(heading, marker.length)) return;
    const [whole, sign] = [essence(text), essence(marker)];
    if (!whole.startsWith(sign)) fail(`${field}.marker`, 'is not what the section begins with');
    if (!whole.includes(essence(heading), sign.length)) fail(`${field}.heading`, 'does not stand in the section');
  };
  for (const list of [sections, measures, metrics, shortcomings, citations, problems]) {
    if (list.length >= KEYS_PER_REPORT)
      fail('report', `has ${list.length} records of one kind, more than can be stored`);
  }
  for (const [i, section] of sections.entries()) {
    const { parent, start, end } = section;
    const field = `sections[${i}]`;
    span(section, field);
    checkHeading(at(section), section, field);
    reference(parent, sections, `${field}.parent`);
    if (parent === null) continue;
    if (parent >= i) fail(`${field}.parent`, `is ${parent}, not a section before it`);
    const around = sections[parent]!;
    if (start < around.start || end > around.end) fail(field, `does not lie within its parent, ${parent}`);
  }
  for (const [i, measure] of measures.entries()) {
    const field = `measures[${i}]`;
    span(measure, field);
    if (!beginsWith(at(measure), measure.lead)) fail(`${field}.lead`, 'is not what the measure begins with');
    reference(measure.section, sections, `${field}.section`);
  }
  for (const [i, shortcoming] of shortcomings.entries()) {
    const field = `shortcomings[${i}]`;
    span(shortcoming, field);
    if (shortcoming.statement !== at(shortcoming)) fail(`${field}.statement`, 'is not what stands there');
    reference(shortcoming.section, sections, `${field}.section`);
  }
  for (const [i, metric] of metrics.entries()) {
    const { text, indicator, indicatorBasis, parent, section, measure } = metric;
    const field = `metrics[${i}]`;
    span(metric, field);
    if (text !== at(metric)) fail(`${field}.text`, 'is not what stands there');
    if (indicator !== null && !catalogue.has(indicator))
      fail(`${field}.indicator`, `"${indicator}" is not in the catalogue`);
    if (indicatorBasis && indicator === null) fail(`${field}.indicatorBasis`, 'is the basis of no indicator');
    reference(parent, metrics, `${field}.parent`);
    reference(section, sections, `${field}.section`);
    reference(measure, measures, `${field}.measure`);
  }
  const cyclic = cyclicIndex(metrics.map(({ parent }) => parent));
  if (cyclic !== null) fail(`metrics[${cyclic}].parent`, 'leads back to the metric itself');
  for (const [i, { title, places }] of citations.entries()) {
    if (places.length === 0) fail(`citations[${i}].places`, 'is empty');
    for (const [j, place] of places.entries()) {
      const field = `citations[${i}].places[${j}]`;
      span(place, field);
      if (at(place) !== `《${title}》` && essence(at(place)) !== `《${essence(title)}》`)
        fail(field, `is not where 《${title}》 stands`);
    }
  }
  for (const [i, problem] of problems.entries()) span(problem, `problems[${i}]`);
}

const beginsWith = (text: string, lead: string): boolean =>
  text.startsWith(lead) || essence(text).startsWith(essence(lead));
