import type { ParsedReport } from '../../../src/records/parsed-report.ts';
import { parseText } from '../../parse/parse-text.ts';

/** What depends on where a text stands and on how it is laid out. */
const PLACES = new Set(['start', 'end']);

const withoutSpace = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\s+/g, '') : value;

type Records = Omit<ParsedReport, 'source'>;

/** All records of a text but for offsets and white space. */
export function recordContent(text: string): Records {
  const { source: _, ...records } = parseText(text);
  return JSON.parse(JSON.stringify(records, (key, value) => (PLACES.has(key) ? undefined : withoutSpace(key, value))));
}
