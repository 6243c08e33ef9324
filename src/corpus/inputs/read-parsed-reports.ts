import { AppError } from '../../errors.ts';
import type { ParsedReport } from '../../records/parsed-report.ts';
import { validateParsedReport } from '../validate-parsed-report.ts';

/** One record of a file of parsed reports, read only when asked for: a bad one does not keep the others from being read. */
export interface ParsedRecord {
  /** Where in the file: `record 3`, `line 3`. */
  place: string;
  /** @throws AppError UNSUPPORTED_CONTENT that names the field: `metrics[2].value must be number`. */
  read(): ParsedReport;
}

/** Whether a file holds parsed reports rather than a text: by its name, or since it begins as JSON does and no report. */
export function isParsedReports(name: string, text: string): boolean {
  return /\.(json|ndjson|jsonl)$/iu.test(name) || /^\s*(\{\s*["}]|\[\s*\{)/u.test(text);
}

/**
 * The records of a file of parsed reports: one JSON object, an array of them, or NDJSON (one on a line).
 *
 * @throws AppError UNSUPPORTED_CONTENT where it is neither JSON nor NDJSON, or an empty array.
 */
export function readParsedReports(text: string): ParsedRecord[] {
  const lines = text.split('\n').map((line, index) => ({ line, place: `line ${index + 1}` }));
  const filled = lines.filter(({ line }) => line.trim() !== '');
  const whole = parseJson(text);
  if ('value' in whole) {
    const values = Array.isArray(whole.value) ? whole.value : [whole.value];
    if (values.length === 0) throw new AppError('UNSUPPORTED_CONTENT', 'holds no report');
    return values.map((value, index) => ({ place: `record ${index + 1}`, read: () => validateParsedReport(value) }));
  }
  // one record printed over many lines, with a fault somewhere: the fault is what its reader needs to know
  if (!filled.some(({ line }) => 'value' in parseJson(line))) {
    throw new AppError('UNSUPPORTED_CONTENT', `not valid JSON: ${whole.fault}`);
  }
  return filled.map(({ line, place }) => ({
    place,
    read: () => {
      const one = parseJson(line);
      if ('fault' in one) throw new AppError('UNSUPPORTED_CONTENT', `not valid JSON: ${one.fault}`);
      return validateParsedReport(one.value);
    },
  }));
}

function parseJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
