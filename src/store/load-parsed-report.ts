import { and, asc, gte, lt, sql } from 'drizzle-orm';
import { citations } from '../../schema/sqlite/citation.ts';
import { citationPlaces } from '../../schema/sqlite/citation-place.ts';
import { measures } from '../../schema/sqlite/measure.ts';
import { metrics } from '../../schema/sqlite/metric.ts';
import { problems } from '../../schema/sqlite/problem.ts';
import { sections } from '../../schema/sqlite/section.ts';
import { shortcomings } from '../../schema/sqlite/shortcoming.ts';
import type { Citation } from '../records/citation.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import type { Database } from './database.ts';
import { KEYS_PER_REPORT } from './evidence-rows.ts';
import { loadFrontMatter } from './load-front-matter.ts';
import { perDatabase } from './per-database.ts';

type EvidenceTable =
  | typeof sections
  | typeof measures
  | typeof metrics
  | typeof shortcomings
  | typeof citations
  | typeof citationPlaces
  | typeof problems;

const statements = perDatabase(({ orm }) => {
  // By the range of their keys, which is the order of the text too.
  const all = <T extends EvidenceTable>(table: T) =>
    orm
      .select()
      .from(table as EvidenceTable)
      .where(and(gte(table.id, sql.placeholder('first')), lt(table.id, sql.placeholder('behind'))))
      .orderBy(asc(table.id))
      .prepare() as unknown as { all(range: Range): T['$inferSelect'][] };
  return {
    sections: all(sections),
    measures: all(measures),
    metrics: all(metrics),
    shortcomings: all(shortcomings),
    citations: all(citations),
    places: all(citationPlaces),
    problems: all(problems),
  };
});

/** The keys of what belongs to one report, of each kind. */
interface Range {
  first: number;
  behind: number;
}

/**
 * A stored report as it was saved. Every list is in the order of the text (what starts together: of the list that was saved),
 * which is the order that the parser gives; references are indexes into these lists, whatever order a report came in with.
 * Its region is as the table of regions has it now. `indicatorBasis` is null where it was absent.
 *
 * @param report Its key (`140522-2022~3fa9c1`), or its number.
 * @returns Null where there is no such report.
 * @example loadParsedReport(database, '140522-2022~3fa9c1')?.metrics[0]?.value // 27
 */
export function loadParsedReport(database: Database, report: string | number): ParsedReport | null {
  // In one transaction: an import in between would make two reports one.
  return database.sqlite.transaction(() => load(database, report))();
}

function load(database: Database, report: string | number): ParsedReport | null {
  const found = loadFrontMatter(database, report);
  if (!found) return null;
  const { id, ...frontMatter } = found;
  const range = { first: id * KEYS_PER_REPORT, behind: (id + 1) * KEYS_PER_REPORT };
  const read = statements(database);
  const sectionRows = read.sections.all(range);
  const measureRows = read.measures.all(range);
  const metricRows = read.metrics.all(range);
  const [sectionAt, measureAt, metricAt] = [indexes(sectionRows), indexes(measureRows), indexes(metricRows)];
  const citationRows = read.citations.all(range);
  const cited = citationRows.map(({ title, kind }): Citation => ({ title, kind, places: [] }));
  const citationAt = indexes(citationRows);
  for (const { citationId, start, end } of read.places.all(range)) {
    cited[citationAt(citationId)!]!.places.push({ start, end });
  }
  return {
    ...frontMatter,
    sections: sectionRows.map(({ marker, depth, heading, start, end, parentId, role, theme }) => ({
      ...{ marker, depth, heading, start, end, parent: sectionAt(parentId), role, theme },
    })),
    measures: measureRows.map(({ start, end, lead, status, theme, sectionId }) => ({
      ...{ start, end, lead, status, theme, section: sectionAt(sectionId)! },
    })),
    shortcomings: read.shortcomings.all(range).map(({ start, end, statement, theme, sectionId }) => ({
      ...{ start, end, statement, theme, section: sectionAt(sectionId)! },
    })),
    metrics: metricRows.map((metric) => {
      const { start, end, text, value, valueMax, unit, qualifier, label, indicatorId, relation } = metric;
      const { indicatorRule: rule, indicatorConfidence: confidence } = metric;
      return {
        ...{ start, end, text, value, valueMax, unit, qualifier, label, indicator: indicatorId },
        indicatorBasis: rule !== null && confidence !== null ? { rule, confidence } : null,
        relation,
        parent: metricAt(metric.parentId),
        section: sectionAt(metric.sectionId),
        measure: measureAt(metric.measureId),
      };
    }),
    citations: cited,
    problems: read.problems.all(range).map(({ code, message, start, end }) => ({ code, message, start, end })),
  };
}

/** From the key of a row to its index in the list. */
function indexes(rows: readonly { id: number }[]): (key: number | null) => number | null {
  const byKey = new Map(rows.map(({ id }, index) => [id, index]));
  return (key) => (key === null ? null : (byKey.get(key) ?? null));
}
