import { AppError } from '../errors.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import type { Span } from '../records/span.ts';

/** 2^20: how many records of one kind the integer keys of a report have room for. */
const MOST_RECORDS = 2 ** 20;

/**
 * What no schema can say of a parsed report: its spans lie within its text, stated texts are what stands there, and its
 * references lead somewhere. The parser keeps to this; a report parsed elsewhere may not.
 *
 * @throws AppError `UNSUPPORTED_CONTENT` that names the source and the field.
 */
export function checkReport(parsed: ParsedReport): void {
  const { source, sections, measures, metrics, shortcomings, citations, problems } = parsed;
  const fail = (field: string, fault: string): never => {
    throw new AppError('UNSUPPORTED_CONTENT', `${source.name}: ${field} ${fault}`);
  };
  const span = ({ start, end }: Span, field: string) => {
    if (!(start >= 0 && start <= end && end <= source.text.length)) {
      fail(field, `spans [${start}, ${end}), outside the text of ${source.text.length} code units`);
    }
  };
  const reference = (index: number | null, list: readonly unknown[], field: string) => {
    if (index !== null && !(index in list)) fail(field, `refers to ${index}, of a list of ${list.length}`);
  };
  for (const list of [sections, measures, metrics, shortcomings, citations, problems]) {
    if (list.length >= MOST_RECORDS) fail('report', `has ${list.length} records of one kind, more than can be stored`);
  }
  for (const [i, section] of sections.entries()) {
    span(section, `sections[${i}]`);
    reference(section.parent, sections, `sections[${i}].parent`);
  }
  for (const [i, measure] of measures.entries()) {
    span(measure, `measures[${i}]`);
    reference(measure.section, sections, `measures[${i}].section`);
  }
  for (const [i, shortcoming] of shortcomings.entries()) {
    span(shortcoming, `shortcomings[${i}]`);
    reference(shortcoming.section, sections, `shortcomings[${i}].section`);
  }
  for (const [i, metric] of metrics.entries()) {
    const field = `metrics[${i}]`;
    span(metric, field);
    if (metric.text !== source.text.slice(metric.start, metric.end)) fail(`${field}.text`, 'is not what stands there');
    reference(metric.parent, metrics, `${field}.parent`);
    reference(metric.section, sections, `${field}.section`);
    reference(metric.measure, measures, `${field}.measure`);
  }
  for (const [i, { places }] of citations.entries()) {
    if (places.length === 0) fail(`citations[${i}].places`, 'is empty');
    for (const [j, place] of places.entries()) span(place, `citations[${i}].places[${j}]`);
  }
  for (const [i, problem] of problems.entries()) span(problem, `problems[${i}]`);
}
