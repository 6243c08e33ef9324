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
  const isWithin = ({ start, end }: Span): boolean => start >= 0 && start <= end && end <= source.text.length;
  // fields are named where they are at fault, which takes longer than to look at them
  const failSpan = (field: string, { start, end }: Span): never =>
    fail(field, `spans [${start}, ${end}), outside the text of ${source.text.length} code units`);
  const leads = (index: number | null, list: readonly unknown[]): boolean => index === null || index in list;
  const failReference = (field: string, index: number | null, list: readonly unknown[]): never =>
    fail(field, `refers to ${index}, of a list of ${list.length}`);
  const checkHeading = (text: string, { marker, heading }: Section, i: number) => {
    // word for word, as nearly all are: it takes a tenth of the time
    if (text.startsWith(marker) && text.includes(heading, marker.length)) return;
    const [whole, sign] = [essence(text), essence(marker)];
    if (!whole.startsWith(sign)) fail(`sections[${i}].marker`, 'is not what the section begins with');
    if (!whole.includes(essence(heading), sign.length)) fail(`sections[${i}].heading`, 'does not stand in the section');
  };
  for (const list of [sections, measures, metrics, shortcomings, citations, problems]) {
    if (list.length >= KEYS_PER_REPORT)
      fail('report', `has ${list.length} records of one kind, more than can be stored`);
  }
  sections.forEach((section, i) => {
    const { parent, start, end } = section;
    if (!isWithin(section)) failSpan(`sections[${i}]`, section);
    checkHeading(at(section), section, i);
    if (!leads(parent, sections)) failReference(`sections[${i}].parent`, parent, sections);
    if (parent === null) return;
    if (parent >= i) fail(`sections[${i}].parent`, `is ${parent}, not a section before it`);
    const around = sections[parent]!;
    if (start < around.start || end > around.end) fail(`sections[${i}]`, `does not lie within its parent, ${parent}`);
  });
  measures.forEach((measure, i) => {
    const { lead, section } = measure;
    if (!isWithin(measure)) failSpan(`measures[${i}]`, measure);
    if (!beginsWith(at(measure), lead)) fail(`measures[${i}].lead`, 'is not what the measure begins with');
    if (!leads(section, sections)) failReference(`measures[${i}].section`, section, sections);
  });
  shortcomings.forEach((shortcoming, i) => {
    const { statement, section } = shortcoming;
    if (!isWithin(shortcoming)) failSpan(`shortcomings[${i}]`, shortcoming);
    if (statement !== at(shortcoming)) fail(`shortcomings[${i}].statement`, 'is not what stands there');
    if (!leads(section, sections)) failReference(`shortcomings[${i}].section`, section, sections);
  });
  metrics.forEach((metric, i) => {
    const { text, indicator, indicatorBasis, parent, section, measure } = metric;
    if (!isWithin(metric)) failSpan(`metrics[${i}]`, metric);
    if (text !== at(metric)) fail(`metrics[${i}].text`, 'is not what stands there');
    if (indicator !== null && !catalogue.has(indicator))
      fail(`metrics[${i}].indicator`, `"${indicator}" is not in the catalogue`);
    if (indicatorBasis && indicator === null) fail(`metrics[${i}].indicatorBasis`, 'is the basis of no indicator');
    if (!leads(parent, metrics)) failReference(`metrics[${i}].parent`, parent, metrics);
    if (!leads(section, sections)) failReference(`metrics[${i}].section`, section, sections);
    if (!leads(measure, measures)) failReference(`metrics[${i}].measure`, measure, measures);
  });
  const cyclic = cyclicIndex(metrics.map(({ parent }) => parent));
  if (cyclic !== null) fail(`metrics[${cyclic}].parent`, 'leads back to the metric itself');
  for (const [i, { title, places }] of citations.entries()) {
    if (places.length === 0) fail(`citations[${i}].places`, 'is empty');
    for (const [j, place] of places.entries()) {
      if (!isWithin(place)) failSpan(`citations[${i}].places[${j}]`, place);
      if (at(place) !== `《${title}》` && essence(at(place)) !== `《${essence(title)}》`)
        fail(`citations[${i}].places[${j}]`, `is not where 《${title}》 stands`);
    }
  }
  for (const [i, problem] of problems.entries()) if (!isWithin(problem)) failSpan(`problems[${i}]`, problem);
}

const beginsWith = (text: string, lead: string): boolean =>
  text.startsWith(lead) || essence(text).startsWith(essence(lead));
