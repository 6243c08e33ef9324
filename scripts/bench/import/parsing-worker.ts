import { loadRegions } from '../../../src/corpus/load-regions.ts';
import { readSource } from '../../../src/corpus/read-source.ts';
import { parseReport } from '../../../src/parse/parse-report.ts';
import type { ParsedReport } from '../../../src/records/parsed-report.ts';

/** What a worker of the floor does: reads and parses files, and hands over what they say. Nothing is prepared for saving. */
export default function parseFiles(files: readonly { path: string; name: string }[]): ParsedReport[] {
  const regions = loadRegions();
  return files.map(({ path, name }) => parseReport(readSource(path, name), regions));
}
