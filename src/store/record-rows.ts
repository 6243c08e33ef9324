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

/** What the driver binds. */
export type Value = string | number | null;

/**
 * The rows of all that stands in the text of a report: for each table the values of `RECORD_FIELDS`, one row behind the other.
 * Keys are those of report 0. Lists of values, since a thread hands them to another in half the time that it takes for objects.
 */
export type RecordRows = Record<RecordTable, Value[]>;

export function recordRows(parsed: ParsedReport, evidence: Evidence): RecordRows {
  const { sections, measures, metrics, shortcomings, citations, problems } = parsed;
  const rows: RecordRows = {
    ...{ sections: [], measures: [], metrics: [], shortcomings: [], problems: [], citations: [], citationPlaces: [] },
  };
  const sectionAt = sectionFinder(sections);
  const begin = (table: RecordTable, { id, start, end, ordinal }: EvidenceRow): Value[] => {
    rows[table].push(id, start, end, ordinal);
    return rows[table];
  };
  for (const [i, row] of evidence.sections.entries()) {
    const { marker, depth, heading, role, theme, parent } = sections[i]!;
    begin('sections', row).push(marker, depth, heading, role, theme, idOf(evidence.sections, parent));
  }
  for (const [i, row] of evidence.measures.entries()) {
    const { lead, status, theme, section } = measures[i]!;
    begin('measures', row).push(lead, status, theme, idOf(evidence.sections, section));
  }
  for (const [i, row] of evidence.metrics.entries()) {
    const { value, valueMax, unit, qualifier, label, relation, indicator, indicatorBasis, ...of } = metrics[i]!;
    const { dimension, baseUnit, factor } = unitOfMeasure(fold(unit));
    // without the noise of binary fractions
    const baseValue = Number((value * factor).toPrecision(12));
    const { rule = null, confidence = null } = indicatorBasis ?? {};
    const values = begin('metrics', row);
    values.push(value, valueMax, unit, qualifier, label, relation, dimension, baseUnit, baseValue);
    values.push(indicator, rule, confidence);
    values.push(idOf(evidence.metrics, of.parent), idOf(evidence.sections, of.section));
    values.push(idOf(evidence.measures, of.measure));
  }
  for (const [i, row] of evidence.shortcomings.entries()) {
    const { statement, theme, section } = shortcomings[i]!;
    begin('shortcomings', row).push(statement, theme, idOf(evidence.sections, section));
  }
  for (const [i, row] of evidence.problems.entries()) {
    const { code, message } = problems[i]!;
    begin('problems', row).push(code, message, idOf(evidence.sections, sectionAt(row.start)));
  }
  for (const [i, row] of evidence.citations.entries()) {
    const { title, kind } = citations[i]!;
    begin('citations', row).push(title, kind, idOf(evidence.sections, sectionAt(row.start)));
  }
  const cited = citations.flatMap(({ places }, i) => places.map(() => evidence.citations[i]!.id));
  for (const [i, row] of evidence.citationPlaces.entries()) begin('citationPlaces', row).push(cited[i]!);
  return rows;
}

const idOf = (rows: readonly EvidenceRow[], index: number | null): number | null =>
  index === null ? null : rows[index]!.id;
