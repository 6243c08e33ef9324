import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packageRoot } from '../../src/package-root.ts';
import { BODY_KINDS } from '../../src/records/body.ts';
import { CITATION_KINDS } from '../../src/records/citation.ts';
import { MEASURE_STATUSES } from '../../src/records/measure.ts';
import { INDICATOR_CONFIDENCES, METRIC_RELATIONS, QUALIFIERS } from '../../src/records/metric.ts';
import { PROBLEM_CODES } from '../../src/records/problem.ts';
import { REGION_LEVELS } from '../../src/records/region.ts';
import { REPORT_KINDS, SCRIPTS } from '../../src/records/report.ts';
import { SECTION_ROLES } from '../../src/records/section.ts';
import { THEMES } from '../../src/records/theme.ts';
import { sampleReport } from '../corpus/sample-report.ts';

interface ObjectSchema {
  description?: string;
  additionalProperties?: boolean;
  required?: string[];
  enum?: unknown[];
  properties?: Record<string, ObjectSchema>;
}

const schema = JSON.parse(
  readFileSync(join(packageRoot, 'schema', 'parsed-report.schema.json'), 'utf8'),
) as ObjectSchema & {
  $defs: Record<string, ObjectSchema>;
};
const { $defs } = schema;

test('the schema is a valid one, by the strictest reading', () => {
  expect(() => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
});

test.each([
  ['report', 'kind', REPORT_KINDS],
  ['report', 'script', SCRIPTS],
  ['region', 'level', REGION_LEVELS],
  ['body', 'kind', BODY_KINDS],
  ['section', 'role', SECTION_ROLES],
  ['measure', 'status', MEASURE_STATUSES],
  ['metric', 'qualifier', QUALIFIERS],
  ['metric', 'relation', [...METRIC_RELATIONS, null]],
  ['indicatorBasis', 'confidence', INDICATOR_CONFIDENCES],
  ['citation', 'kind', CITATION_KINDS],
  ['problem', 'code', PROBLEM_CODES],
])('%s.%s takes the vocabulary of the records', (definition, field, vocabulary) => {
  expect($defs[definition]?.properties?.[field]?.enum).toEqual(vocabulary);
});

test('a theme is one of the outline, or null', () => {
  expect($defs.theme?.enum).toEqual([...THEMES, null]);
});

/** What came later than the first parsed reports, which are still good. */
const OPTIONAL = ['indicatorBasis'];

describe('the fields are those of the records, all required but those that came later:', () => {
  const report = sampleReport();
  test.each([
    ['the record itself', schema, report],
    ['source', $defs.source, report.source],
    ['report', $defs.report, report.report],
    ['region', $defs.region, report.report.region],
    ['body', $defs.body, report.report.body],
    ['section', $defs.section, report.sections[0]],
    ['measure', $defs.measure, report.measures[0]],
    ['shortcoming', $defs.shortcoming, report.shortcomings[0]],
    ['metric', $defs.metric, report.metrics[0]],
    ['indicatorBasis', $defs.indicatorBasis, report.metrics[0]?.indicatorBasis],
    ['citation', $defs.citation, report.citations[0]],
    ['place', $defs.place, report.citations[0]?.places[0]],
    ['problem', $defs.problem, report.problems[0]],
  ])('%s', (_, definition, record) => {
    const fields = Object.keys(record ?? {}).sort();
    expect(Object.keys(definition?.properties ?? {}).sort()).toEqual(fields);
    expect([...(definition?.required ?? [])].sort()).toEqual(fields.filter((field) => !OPTIONAL.includes(field)));
    expect(definition?.additionalProperties).toBe(false);
  });
});

test('every definition and every field is described', () => {
  const described = (definition: ObjectSchema): boolean =>
    '$ref' in definition || (definition.description ?? '') !== '';
  const fields = Object.values($defs).flatMap(({ properties }) => Object.entries(properties ?? {}));
  expect([...Object.entries($defs), ...fields].filter(([, definition]) => !described(definition))).toEqual([]);
});
