import { unitOfMeasure } from '../knowledge/dimensions.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import { fold } from '../text/fold.ts';
import type { Evidence, EvidenceRow } from './evidence-rows.ts';
import { sectionFinder } from './section-finder.ts';

const EVIDENCE = ['id', 'start', 'end', 'ordinal'] as const;

/**
 * The fields of the rows of each table, in the order in which `recordRows` has their values. The number of the report comes besides,
 * and what stands from start to end.
 */
export const RECORD_FIELDS = {
  sections: [...EVIDENCE, 'marker', 'depth', 'heading', 'role', 'theme', 'parentId'],
  measures: [...EVIDENCE, 'lead', 'status', 'theme', 'sectionId'],
  metrics: [
    ...EVIDENCE,
    ...['value', 'valueMax', 'unit', 'qualifier', 'label', 'relation', 'dimension', 'baseUnit', 'baseValue'],
    ...['indicatorId', 'indicatorRule', 'indicatorConfidence', 'parentId', 'sectionId', 'measureId'],
  ],
  shortcomings: [...EVIDENCE, 'statement', 'theme', 'sectionId'],
  problems: [...EVIDENCE, 'code', 'message', 'sectionId'],
  citations: [...EVIDENCE, 'title', 'kind', 'sectionId'],
  citationPlaces: [...EVIDENCE, 'citationId'],
} as const satisfies Record<keyof Evidence, readonly string[]>;

export type RecordTable = keyof typeof RECORD_FIELDS;

/** Of a value in its base unit. */
const DIGITS = 12;
const MOST_EXACT = 10 ** DIGITS;

/** What the driver binds. */
export type Value = string | number | null;

/**
 * The rows of all that stands in the text of a report: for each table the values of `RECORD_FIELDS`, one row behind the other.
 * Keys are those of report 0. Lists of values, since a thread hands them to another in half the time that it takes for objects.
 */
export type RecordRows = Record<RecordTable, Value[]>;

export function recordRows(parsed: ParsedReport, evidence: Evidence): RecordRows {
  const { sections, measures, metrics, shortcomings, citations, problems } = parsed;
  const sectionAt = sectionFinder(sections);
  const sectionOf = (index: number | null): Value => idOf(evidence.sections, index);
  const cited = citations.flatMap(({ places }, i) => places.map(() => evidence.citations[i]!.id));
  return {
    sections: rowsOf(evidence.sections, sections, ({ marker, depth, heading, role, theme, parent }) => [
      marker,
      depth,
      heading,
      role,
      theme,
      sectionOf(parent),
    ]),
    measures: rowsOf(evidence.measures, measures, ({ lead, status, theme, section }) => [
      lead,
      status,
      theme,
      sectionOf(section),
    ]),
    metrics: rowsOf(evidence.metrics, metrics, (metric) => {
      const { value, valueMax, unit, qualifier, label, relation, indicator, indicatorBasis } = metric;
      const { dimension, baseUnit, factor } = unitOfMeasure(fold(unit));
      return [
        ...[value, valueMax, unit, qualifier, label, relation, dimension, baseUnit, baseValue(value, factor)],
        ...[indicator, indicatorBasis?.rule ?? null, indicatorBasis?.confidence ?? null],
        ...[idOf(evidence.metrics, metric.parent), sectionOf(metric.section), idOf(evidence.measures, metric.measure)],
      ];
    }),
    shortcomings: rowsOf(evidence.shortcomings, shortcomings, ({ statement, theme, section }) => [
      statement,
      theme,
      sectionOf(section),
    ]),
    problems: rowsOf(evidence.problems, problems, ({ code, message, start }) => [
      code,
      message,
      sectionOf(sectionAt(start)),
    ]),
    citations: rowsOf(evidence.citations, citations, ({ title, kind }, { start }) => [
      title,
      kind,
      sectionOf(sectionAt(start)),
    ]),
    citationPlaces: rowsOf(evidence.citationPlaces, cited, (citation) => [citation]),
  };
}

/** @param valuesOf Of a record what `RECORD_FIELDS` has behind its place. */
function rowsOf<T>(
  evidence: readonly EvidenceRow[],
  records: readonly T[],
  valuesOf: (record: T, place: EvidenceRow) => readonly Value[],
): Value[] {
  const rows: Value[] = [];
  for (let i = 0; i < evidence.length; i++) {
    const place = evidence[i]!;
    rows.push(place.id, place.start, place.end, place.ordinal);
    // one by one: the compiler takes a push of many for as many copies of itself
    for (const value of valuesOf(records[i]!, place)) rows.push(value);
  }
  return rows;
}

/** Without the noise of binary fractions, which whole numbers have none of. */
function baseValue(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(product) && Math.abs(product) < MOST_EXACT ? product : Number(product.toPrecision(DIGITS));
}

const idOf = (rows: readonly EvidenceRow[], index: number | null): number | null =>
  index === null ? null : rows[index]!.id;
