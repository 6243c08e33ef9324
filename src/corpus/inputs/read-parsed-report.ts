import type { ParsedReport } from '../../records/parsed-report.ts';
import { validateParsedReport } from '../validate-parsed-report.ts';
import { parseJson } from './parse-json.ts';

/**
 * The parsed report that a record of a JSON or NDJSON file is.
 *
 * @throws AppError UNSUPPORTED_CONTENT where it is no JSON, or names the field: `metrics[2].value must be number`.
 */
export function readParsedReport(json: string): ParsedReport {
  return validateParsedReport(parseJson(json));
}
