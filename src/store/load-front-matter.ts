import { eq, type SQL, sql } from 'drizzle-orm';
import { regions } from '../../schema/sqlite/region.ts';
import { reports } from '../../schema/sqlite/report.ts';
import { sources } from '../../schema/sqlite/source.ts';
import type { ParsedReport } from '../records/parsed-report.ts';
import type { Database } from './database.ts';
import { perDatabase } from './per-database.ts';

const statements = perDatabase(({ orm }) => {
  const found = (where: SQL) =>
    orm
      .select()
      .from(reports)
      .innerJoin(sources, eq(sources.reportId, reports.id))
      .leftJoin(regions, eq(regions.code, reports.regionCode))
      .where(where)
      .prepare();
  return {
    byId: found(eq(reports.id, sql.placeholder('report'))),
    byVersionKey: found(eq(reports.versionKey, sql.placeholder('report'))),
  };
});

/**
 * What a stored report says about itself, and its source with the text.
 *
 * @param report Its key (`140522-2022~3fa9c1`), or its number.
 */
export function loadFrontMatter(
  database: Database,
  report: string | number,
): (Pick<ParsedReport, 'source' | 'report'> & { id: number }) | null {
  const { byId, byVersionKey } = statements(database);
  const found = (typeof report === 'number' ? byId : byVersionKey).get({ report });
  if (!found) return null;
  const { reports: stated, sources: source, regions: region } = found;
  return {
    id: stated.id,
    source: {
      name: source.name,
      mediaType: source.mediaType,
      encoding: source.encoding,
      sha256: source.sha256,
      text: source.text,
      url: source.url,
    },
    report: {
      title: stated.title,
      titleStated: stated.titleStated,
      kind: stated.kind,
      periodYear: stated.periodYear,
      region: region && { name: region.name, level: region.level, code: region.code, path: region.path },
      body: { name: stated.bodyName, kind: stated.bodyKind },
      publisher: stated.publisher,
      author: stated.author,
      publishedOn: stated.publishedOn,
      writtenOn: stated.writtenOn,
      indexNumber: stated.indexNumber,
      documentNumber: stated.documentNumber,
      subjectCategory: stated.subjectCategory,
      script: stated.script,
    },
  };
}
