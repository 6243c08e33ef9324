import { AppError } from '../../errors.ts';
import type { ParsedReport } from '../../records/parsed-report.ts';
import { validateParsedReport } from '../validate-parsed-report.ts';

/**
 * The parsed report that a record of a JSON or NDJSON file is.
 *
 * @throws AppError UNSUPPORTED_CONTENT where it is no JSON, or names the field: `metrics[2].value must be number`.
 */
export function readParsedReport(json: string): ParsedReport {
  return validateParsedReport(parse(json));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/u, '')) as unknown;
  } catch (cause) {
    throw new AppError('UNSUPPORTED_CONTENT', `not valid JSON: ${(cause as Error).message}`, { cause });
  }
}
