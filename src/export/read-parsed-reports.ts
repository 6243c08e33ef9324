import { setImmediate } from 'node:timers/promises';
import type { ParsedReport } from '../records/parsed-report.ts';
import { loadParsedReport } from '../store/load-parsed-report.ts';
import type { Snapshot } from '../store/query/reader.ts';
import type { Condition } from '../store/query/tree.ts';

/**
 * Whole reports, one at a time as they are asked for, in the order in which they came in; between two of them whatever else the
 * process has to do comes first.
 */
export async function* readParsedReports(snapshot: Snapshot, where: Condition): AsyncGenerator<ParsedReport[]> {
  // All keys beforehand: a report is loaded in a transaction, and none can begin while something else is being read.
  for (const key of [...snapshot.keys('report', where)]) {
    yield [loadParsedReport(snapshot.database, Number(key))!];
    await setImmediate();
  }
}
