import { LABELS, type VocabularyName } from '../../records/labels.ts';
import type { RegionLevel } from '../../records/region.ts';
import type { FieldName, FieldPath } from '../../store/model/model.ts';
import type { Group, GroupTerm } from '../../store/query/grouping.ts';
import type { CountedName } from './counted-kind.ts';

/** What a group's value is called; null where there is no name in a language. */
interface GroupLabel {
  readonly zh: string | null;
  readonly en: string | null;
}

interface GroupKeyDeclaration extends Pick<GroupTerm, 'level' | 'names'> {
  /** The field it reads, for each kind of record that can be grouped by it. */
  readonly of: { readonly [Kind in CountedName]?: FieldPath<Kind> };
  /** What a value is called, by what it names. */
  label(value: string | number, names: Group['names'][number]): GroupLabel;
}

const ofReport = <Field extends FieldName<'report'>>(field: Field) => {
  const above = `report.${field}` as const;
  const all = { section: above, measure: above, metric: above, shortcoming: above, citation: above, problem: above };
  return { report: field, ...all };
};

const inVocabulary = (name: VocabularyName) => ({
  label: (value: string | number) =>
    (LABELS[name] as Readonly<Record<string, GroupLabel>>)[value] ?? { zh: null, en: null },
});

/** Chinese texts, which are their own names and have no English ones. */
const asWritten = { label: (value: string | number) => ({ zh: String(value), en: null }) };

const region = (level?: RegionLevel): GroupKeyDeclaration => ({
  of: { ...ofReport('regionCode'), body: 'regionCode', ...(level && { region: 'code' }) },
  ...(level && { level }),
  names: { record: 'region', fields: ['name'] },
  label: (_code, names) => ({ zh: (names?.name as string | undefined) ?? null, en: null }),
});

/** All that records can be grouped by. */
export const GROUP_KEYS = {
  YEAR: {
    of: ofReport('periodYear'),
    label: (year: string | number) => ({ zh: `${year}年`, en: String(year) }),
  },
  PROVINCE: region('PROVINCE'),
  PREFECTURE: region('PREFECTURE'),
  COUNTY: region('COUNTY'),
  TOWNSHIP: region('TOWNSHIP'),
  REGION: region(),
  REGION_LEVEL: {
    of: { report: 'region.level', body: 'region.level', region: 'level' },
    ...inVocabulary('RegionLevel'),
  },
  REPORT_KIND: { of: ofReport('kind'), ...inVocabulary('ReportKind') },
  BODY_KIND: { of: { ...ofReport('body.kind'), body: 'kind' }, ...inVocabulary('BodyKind') },
  THEME: {
    of: {
      ...{ section: 'theme', measure: 'theme', metric: 'section.theme', shortcoming: 'theme' },
      ...{ problem: 'section.theme', indicator: 'theme' },
    },
    ...inVocabulary('Theme'),
  },
  ROLE: {
    of: {
      ...{ section: 'role', measure: 'section.role', metric: 'section.role', shortcoming: 'section.role' },
      problem: 'section.role',
    },
    ...inVocabulary('SectionRole'),
  },
  MEASURE_STATUS: { of: { measure: 'status', metric: 'measure.status' }, ...inVocabulary('MeasureStatus') },
  INDICATOR: {
    of: { metric: 'indicator' },
    names: { record: 'indicator', fields: ['zh', 'en'] },
    label: (_id: string | number, names: Group['names'][number]) =>
      (names as GroupLabel | null) ?? { zh: null, en: null },
  },
  INDICATOR_NATURE: {
    of: { metric: 'indicator.nature', indicator: 'nature' },
    ...inVocabulary('IndicatorNature'),
  },
  DIMENSION: { of: { metric: 'dimension' }, ...inVocabulary('Dimension') },
  UNIT: { of: { metric: 'unit', indicator: 'unit' }, ...asWritten },
  RELATION: { of: { metric: 'relation' }, ...inVocabulary('MetricRelation') },
  CITATION_KIND: { of: { citation: 'kind' }, ...inVocabulary('CitationKind') },
  CITED_TITLE: { of: { citation: 'title' }, ...asWritten },
  PROBLEM_CODE: { of: { problem: 'code' }, ...inVocabulary('ProblemCode') },
} satisfies Record<string, GroupKeyDeclaration>;

export type GroupKeyName = keyof typeof GROUP_KEYS;

export const groupKey = (name: GroupKeyName): GroupKeyDeclaration => GROUP_KEYS[name];
