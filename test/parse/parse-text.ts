import { loadRegions } from '../../src/corpus/load-regions.ts';
import { type ParseOptions, parseReport } from '../../src/parse/parse-report.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';

/** Parses a text as if it had been read from a file. */
export function parseText(text: string, options?: ParseOptions): ParsedReport {
  const source = {
    name: 'report.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    text,
    url: null,
  };
  return parseReport(source, loadRegions(), options);
}
