import { citations } from '../../schema/sqlite/citation.ts';
import { citationPlaces } from '../../schema/sqlite/citation-place.ts';
import { measures } from '../../schema/sqlite/measure.ts';
import { metrics } from '../../schema/sqlite/metric.ts';
import { problems } from '../../schema/sqlite/problem.ts';
import { sections } from '../../schema/sqlite/section.ts';
import { shortcomings } from '../../schema/sqlite/shortcoming.ts';
import { unitOfMeasure } from '../knowledge/dimensions.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import { fold } from '../text/fold.ts';
import { type EvidenceRow, evidenceRows } from './evidence-rows.ts';
import { firstPlaces } from './first-places.ts';
import type { Database } from './open-database.ts';
import { perDatabase } from './per-database.ts';
import { prepareEvidenceInsert } from './prepare-insert.ts';
import { sectionFinder } from './section-finder.ts';

const inserts = perDatabase((database) => ({
  section: prepareEvidenceInsert(database, sections),
  measure: prepareEvidenceInsert(database, measures),
  metric: prepareEvidenceInsert(database, metrics),
  shortcoming: prepareEvidenceInsert(database, shortcomings),
  citation: prepareEvidenceInsert(database, citations),
  place: prepareEvidenceInsert(database, citationPlaces),
  problem: prepareEvidenceInsert(database, problems),
}));

/** Saves all that stands in the text of a report under the report's number. */
export function saveRecords(database: Database, reportId: number, parsed: ParsedReport): void {
  const insert = inserts(database);
  const { text } = parsed.source;
  const sectionRows = evidenceRows(reportId, text, parsed.sections);
  const measureRows = evidenceRows(reportId, text, parsed.measures);
  const metricRows = evidenceRows(reportId, text, parsed.metrics);
  const sectionAt = sectionFinder(parsed.sections);

  for (const [i, { marker, depth, heading, parent, role, theme }] of parsed.sections.entries()) {
    insert.section(sectionRows[i]!, { marker, depth, heading, role, theme, parentId: idOf(sectionRows, parent) });
  }
  for (const [i, { lead, status, theme, section }] of parsed.measures.entries()) {
    insert.measure(measureRows[i]!, { lead, status, theme, sectionId: sectionRows[section]!.id });
  }
  for (const [i, metric] of parsed.metrics.entries()) {
    const { value, valueMax, unit, qualifier, label, indicator, indicatorBasis, relation } = metric;
    const { dimension, baseUnit, factor } = unitOfMeasure(fold(unit));
    insert.metric(metricRows[i]!, {
      value,
      valueMax,
      unit,
      qualifier,
      label,
      relation,
      dimension,
      baseUnit,
      // without the noise of binary fractions
      baseValue: Number((value * factor).toPrecision(12)),
      indicatorId: indicator,
      indicatorRule: indicatorBasis?.rule ?? null,
      indicatorConfidence: indicatorBasis?.confidence ?? null,
      parentId: idOf(metricRows, metric.parent),
      sectionId: idOf(sectionRows, metric.section),
      measureId: idOf(measureRows, metric.measure),
    });
  }
  for (const [i, row] of evidenceRows(reportId, text, parsed.shortcomings).entries()) {
    const { statement, theme, section } = parsed.shortcomings[i]!;
    insert.shortcoming(row, { statement, theme, sectionId: sectionRows[section]!.id });
  }
  for (const [i, row] of evidenceRows(reportId, text, parsed.problems).entries()) {
    const { code, message } = parsed.problems[i]!;
    insert.problem(row, { code, message, sectionId: idOf(sectionRows, sectionAt(row.start)) });
  }
  saveCitations(database, reportId, parsed, sectionRows);
}

function saveCitations(
  database: Database,
  reportId: number,
  { source, citations, sections }: ParsedReport,
  sectionRows: EvidenceRow[],
): void {
  const insert = inserts(database);
  const sectionAt = sectionFinder(sections);
  const citationRows = evidenceRows(reportId, source.text, firstPlaces(citations));
  for (const [i, { title, kind }] of citations.entries()) {
    const row = citationRows[i]!;
    insert.citation(row, { title, kind, sectionId: idOf(sectionRows, sectionAt(row.start)) });
  }
  const places = citations.flatMap((citation, i) => citation.places.map((place) => ({ ...place, citation: i })));
  for (const [i, row] of evidenceRows(reportId, source.text, places).entries()) {
    insert.place(row, { citationId: citationRows[places[i]!.citation]!.id });
  }
}

const idOf = (rows: EvidenceRow[], index: number | null): number | null => (index === null ? null : rows[index]!.id);
