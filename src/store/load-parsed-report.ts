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
  const first = id * KEYS_PER_REPORT;
  const range = { first, behind: first + KEYS_PER_REPORT };
  // Keys count from the report's own, as indexes count from 0.
  const indexOf = (key: number): number => key - first;
  const indexOrNull = (key: number | null): number | null => (key === null ? null : indexOf(key));
  const read = statements(database);
  const cited = read.citations.all(range).map(({ title, kind }): Citation => ({ title, kind, places: [] }));
  for (const { citationId, start, end } of read.places.all(range))
    cited[indexOf(citationId)]!.places.push({ start, end });
  return {
    ...frontMatter,
    sections: read.sections.all(range).map(({ marker, depth, heading, start, end, parentId, role, theme }) => ({
      ...{ marker, depth, heading, start, end, parent: indexOrNull(parentId), role, theme },
    })),
    measures: read.measures.all(range).map(({ start, end, lead, status, theme, sectionId }) => ({
      ...{ start, end, lead, status, theme, section: indexOf(sectionId) },
    })),
    shortcomings: read.shortcomings.all(range).map(({ start, end, statement, theme, sectionId }) => ({
      ...{ start, end, statement, theme, section: indexOf(sectionId) },
    })),
    metrics: read.metrics.all(range).map((metric) => {
      const { start, end, text, value, valueMax, unit, qualifier, label, indicatorId, relation } = metric;
      const { indicatorRule: rule, indicatorConfidence: confidence } = metric;
      return {
        ...{ start, end, text, value, valueMax, unit, qualifier, label, indicator: indicatorId },
        indicatorBasis: rule !== null && confidence !== null ? { rule, confidence } : null,
        relation,
        parent: indexOrNull(metric.parentId),
        section: indexOrNull(metric.sectionId),
        measure: indexOrNull(metric.measureId),
      };
    }),
    citations: cited,
    problems: read.problems.all(range).map(({ code, message, start, end }) => ({ code, message, start, end })),
  };
}
