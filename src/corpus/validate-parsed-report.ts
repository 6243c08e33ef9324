import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { AppError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import type { ParsedReport } from '../records/parsed-report.ts';

const compile = () => {
  const path = join(packageRoot, 'schema', 'parsed-report.schema.json');
  return new Ajv2020({ allowUnionTypes: true }).compile<ParsedReport>(JSON.parse(readFileSync(path, 'utf8')));
};

let validate: ReturnType<typeof compile> | undefined;

/**
 * The value as a parsed report, if it has the form of `schema/parsed-report.schema.json`. Whether spans and references
 * lead somewhere is for the store to check, which depends on it.
 *
 * @throws AppError UNSUPPORTED_CONTENT that names the field: `metrics[2].value must be number`.
 */
export function validateParsedReport(value: unknown): ParsedReport {
  validate ??= compile();
  if (!validate(value)) throw new AppError('UNSUPPORTED_CONTENT', sentence(validate.errors?.[0]));
  const loneSurrogate = value.source.text.search(/\p{Cs}/u);
  if (loneSurrogate === -1) return value;
  throw new AppError('UNSUPPORTED_CONTENT', `source.text has a lone surrogate at ${loneSurrogate}; put U+FFFD there`);
}

function sentence(error: ErrorObject | undefined): string {
  const { instancePath = '', message = 'is no parsed report', params = {}, keyword } = error ?? {};
  const field =
    instancePath
      .slice(1)
      .replace(/\/(\d+)/gu, '[$1]')
      .replaceAll('/', '.') || 'the record';
  if (instancePath === '/source' && keyword === 'type') {
    return 'source must be an object with name and text: a name alone lacks the text that spans refer to';
  }
  if (keyword === 'additionalProperties') return `${field} must not have the field ${params.additionalProperty}`;
  if (keyword === 'enum') return `${field} must be one of ${params.allowedValues.join(', ')}`;
  return `${field} ${message}`;
}
