import type { RegionEntry } from '../../../src/knowledge/region-table.ts';
import type { Indicator } from '../../../src/records/indicator.ts';
import type { CorpusLiteral } from '../../store/create-corpus.ts';
import type { ReportLiteral } from '../../store/parsed-report.ts';

const NAMES = ['甲', '乙', '丙', '丁', '戊'];
const each = (write: (name: string, index: number) => string): string => NAMES.map(write).join('');

const shanxi: RegionEntry = {
  ...{ code: '140000', level: 'PROVINCE', parentCode: null, name: '山西省', path: ['山西省'], from: null, until: null },
};
const prefectures = NAMES.map(
  (name, index): RegionEntry => ({
    ...{ code: `14${index + 1}100`, level: 'PREFECTURE', parentCode: '140000', name: `${name}市` },
    ...{ path: ['山西省', `${name}市`], from: null, until: null },
  }),
);

const entry = { unit: '件', theme: 'DISPUTE_RESOLUTION', nature: 'FLOW' } as const;
const indicators: Indicator[] = [
  { id: 'RECEIVED', zh: '收到件数', en: 'Received', parent: null, ...entry },
  ...NAMES.map((name, index) => ({
    ...{ id: `RECEIVED_${index}`, zh: `收到${name}类件数`, en: `Received, ${index}`, parent: 'RECEIVED' },
    ...entry,
  })),
];

const parts = {
  outline: `一、总览。${each((name, index) => `(${index + 1})${name}处。`)}`,
  metrics: `二、申请。收到申请50件,${each((name, index) => `${name}1${index}件,`)}办结。`,
  measures: `三、举措。${each((name) => `完善${name}制度。`)}`,
  shortcomings: `四、不足。${each((name) => `${name}类不深入;`)}`,
  citations: `五、依据。${each((name) => `《${name}法》`)}`,
};
const text = Object.values(parts).join('');

/** A report with five records or more in every list that it leads to. */
const manifold: ReportLiteral = {
  text,
  region: shanxi,
  body: { name: '山西省人民政府', kind: 'GOVERNMENT' },
  sections: [
    { at: parts.outline },
    ...NAMES.map((name, index) => ({ at: `(${index + 1})${name}处。`, depth: 2, parent: 0 })),
    ...[parts.metrics, parts.measures, parts.shortcomings, parts.citations].map((at) => ({ at })),
  ],
  measures: [
    { at: parts.metrics.slice(2), section: 6 },
    ...NAMES.map((name) => ({ at: `完善${name}制度。`, section: 7 })),
  ],
  shortcomings: NAMES.map((name) => ({ at: `${name}类不深入`, section: 8 })),
  metrics: [
    { at: '50件', label: '收到申请', indicator: 'RECEIVED', section: 6, measure: 0 },
    ...NAMES.map((name, index) => ({
      ...{ at: `1${index}件`, label: name, indicator: 'RECEIVED', section: 6, measure: 0 },
      ...{ parent: 0, relation: 'PART_OF' as const },
    })),
  ],
  citations: NAMES.map((name) => ({ title: `${name}法` })),
  problems: NAMES.map((name) => ({ at: `${name}类` })),
};

/** Five records or more in every list of the API: five years of one body, five versions of one report, five departments, five other regions. */
export const manifoldCorpus: CorpusLiteral = {
  regions: [shanxi, ...prefectures],
  indicators,
  reports: [
    ...NAMES.map((version): ReportLiteral => ({ ...manifold, text: `${text}${version}`, periodYear: 2024 })),
    ...NAMES.map((_, index): ReportLiteral => ({ ...manifold, text: `${text}${index}`, periodYear: 2019 + index })),
    ...NAMES.map(
      (name): ReportLiteral => ({
        ...{ text: `${name}局收到申请3件。`, region: shanxi, body: { name: `山西省${name}局`, kind: 'DEPARTMENT' } },
      }),
    ),
    ...prefectures.map(
      (region): ReportLiteral => ({
        ...{
          text: `${region.name}收到申请3件。`,
          region,
          body: { name: `${region.name}人民政府`, kind: 'GOVERNMENT' },
        },
      }),
    ),
  ],
};
