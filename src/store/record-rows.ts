import { unitOfMeasure } from '../knowledge/dimensions.ts';
import type { Citation } from '../records/citation.ts';
import type { Measure } from '../records/measure.ts';
import type { Metric } from '../records/metric.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import type { Problem } from '../records/problem.ts';
import type { Section } from '../records/section.ts';
import type { Shortcoming } from '../records/shortcoming.ts';
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
  const keys = { evidence, sectionAt: sectionFinder(sections) };
  const cited = citations.flatMap(({ places }, i) => places.map(() => evidence.citations[i]!.id));
  return {
    sections: rowsOf(evidence.sections, sections, sectionValues, keys),
    measures: rowsOf(evidence.measures, measures, measureValues, keys),
    metrics: rowsOf(evidence.metrics, metrics, metricValues, keys),
    shortcomings: rowsOf(evidence.shortcomings, shortcomings, shortcomingValues, keys),
    problems: rowsOf(evidence.problems, problems, problemValues, keys),
    citations: rowsOf(evidence.citations, citations, citationValues, keys),
    citationPlaces: rowsOf(evidence.citationPlaces, cited, (citation) => [citation], keys),
  };
}

/** What tells the keys that records refer to. */
interface Keys {
  evidence: Evidence;
  sectionAt: ReturnType<typeof sectionFinder>;
}

/** Of a record what `RECORD_FIELDS` has behind its place. */
type ValuesOf<T> = (record: T, keys: Keys, place: EvidenceRow) => readonly Value[];

const sectionValues: ValuesOf<Section> = ({ marker, depth, heading, role, theme, parent }, { evidence }) => [
  marker,
  depth,
  heading,
  role,
  theme,
  idOf(evidence.sections, parent),
];

const measureValues: ValuesOf<Measure> = ({ lead, status, theme, section }, { evidence }) => [
  lead,
  status,
  theme,
  idOf(evidence.sections, section),
];

const metricValues: ValuesOf<Metric> = (metric, { evidence }) => {
  const { value, valueMax, unit, qualifier, label, relation, indicator, indicatorBasis } = metric;
  const { dimension, baseUnit, factor } = unitOfMeasure(fold(unit));
  return [
    value,
    valueMax,
    unit,
    qualifier,
    label,
    relation,
    dimension,
    baseUnit,
    baseValue(value, factor),
    indicator,
    indicatorBasis?.rule ?? null,
    indicatorBasis?.confidence ?? null,
    idOf(evidence.metrics, metric.parent),
    idOf(evidence.sections, metric.section),
    idOf(evidence.measures, metric.measure),
  ];
};

const shortcomingValues: ValuesOf<Shortcoming> = ({ statement, theme, section }, { evidence }) => [
  statement,
  theme,
  idOf(evidence.sections, section),
];

const problemValues: ValuesOf<Problem> = ({ code, message, start }, { evidence, sectionAt }) => [
  code,
  message,
  idOf(evidence.sections, sectionAt(start)),
];

const citationValues: ValuesOf<Citation> = ({ title, kind }, { evidence, sectionAt }, { start }) => [
  title,
  kind,
  idOf(evidence.sections, sectionAt(start)),
];

function rowsOf<T>(
  evidence: readonly EvidenceRow[],
  records: readonly T[],
  valuesOf: ValuesOf<T>,
  keys: Keys,
): Value[] {
  const rows: Value[] = [];
  for (let i = 0; i < evidence.length; i++) {
    const place = evidence[i]!;
    rows.push(place.id, place.start, place.end, place.ordinal);
    // one by one: the compiler takes a push of many for as many copies of itself
    for (const value of valuesOf(records[i]!, keys, place)) rows.push(value);
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
