import type { RegionEntry } from '../../src/knowledge/region-table.ts';
import type { Indicator } from '../../src/records/indicator.ts';
import { type Database, openDatabase } from '../../src/store/open-database.ts';
import { saveIndicators } from '../../src/store/save-indicators.ts';
import { saveRegions } from '../../src/store/save-regions.ts';
import { saveReport } from '../../src/store/save-report.ts';
import { parsedReport, type ReportLiteral } from './parsed-report.ts';

export interface CorpusLiteral {
  reports?: ReportLiteral[];
  regions?: RegionEntry[];
  indicators?: Indicator[];
  onStatement?: (sql: string) => void;
}

/** A database in memory that holds what the literal says; sources are named `1.txt`, `2.txt`, … where it does not. */
export function createCorpus({ reports = [], regions, indicators, onStatement }: CorpusLiteral = {}): Database {
  const database = openDatabase(':memory:', onStatement ? { onStatement } : {});
  if (regions) saveRegions(database, regions);
  if (indicators) saveIndicators(database, indicators);
  for (const [index, literal] of reports.entries()) {
    saveReport(database, parsedReport({ name: `${index + 1}.txt`, ...literal }), {
      origin: 'PARSED',
      parserVersion: '1',
    });
  }
  return database;
}
