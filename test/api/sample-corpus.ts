import type { RegionEntry } from '../../src/knowledge/region-table.ts';
import type { Indicator } from '../../src/records/indicator.ts';
import type { RegionLevel } from '../../src/records/region.ts';
import type { CorpusLiteral } from '../store/create-corpus.ts';
import type { ReportLiteral } from '../store/parsed-report.ts';

const region = (code: string, level: RegionLevel, parentCode: string | null, ...path: string[]): RegionEntry => ({
  ...{ code, level, path, parentCode, name: path.at(-1)!, from: null, until: null },
});

export const shanxi = region('140000', 'PROVINCE', null, '山西省');
export const jincheng = region('140500', 'PREFECTURE', '140000', '山西省', '晋城市');
export const yangcheng = region('140522', 'COUNTY', '140500', '山西省', '晋城市', '阳城县');
export const fengcheng = region('140522100', 'TOWNSHIP', '140522', '山西省', '晋城市', '阳城县', '凤城镇');
export const rongan = region('450224', 'COUNTY', null, '广西壮族自治区', '柳州市', '融安县');

export const regions = [shanxi, jincheng, yangcheng, fengcheng, rongan];

const entry = { unit: '件', theme: 'DISPUTE_RESOLUTION', nature: 'FLOW' } as const;
export const indicators: Indicator[] = [
  { id: 'RECEIVED', zh: '收到件数', en: 'Applications received', parent: null, ...entry },
  { id: 'ACCEPTED', zh: '受理件数', en: 'Applications accepted', parent: 'RECEIVED', ...entry },
  {
    id: 'PASS_RATE',
    zh: '合格率',
    en: 'Pass rate',
    unit: '%',
    theme: 'PARTY_LEADERSHIP',
    parent: null,
    nature: 'RATE',
  },
];

const text = `阳城县法治政府建设报告
一、主要举措和成效
(一)化解纠纷。依据《行政复议法》,收到申请27件,受理20件。
(二)加强培训。参考率和合格率均达100%。
二、存在的不足
一是执法不规范;二是“学法”不深入。依据《行政复议法》整改。
三、下一步安排
(一)完善制度。`;

const sections: ReportLiteral['sections'] = [
  {
    at: text.slice(text.indexOf('一、'), text.indexOf('二、存')),
    marker: '一、',
    heading: '主要举措和成效',
    role: 'ACHIEVEMENTS',
  },
  {
    at: '(一)化解纠纷。依据《行政复议法》,收到申请27件,受理20件。',
    ...{ marker: '(一)', heading: '化解纠纷', depth: 2 },
    parent: 0,
    role: 'ACHIEVEMENTS',
    theme: 'DISPUTE_RESOLUTION',
  },
  {
    at: '(二)加强培训。参考率和合格率均达100%。',
    ...{ marker: '(二)', heading: '加强培训', depth: 2 },
    parent: 0,
    role: 'ACHIEVEMENTS',
  },
  {
    at: text.slice(text.indexOf('二、存'), text.indexOf('三、')),
    marker: '二、',
    heading: '存在的不足',
    role: 'SHORTCOMINGS',
  },
  { at: text.slice(text.indexOf('三、')), marker: '三、', heading: '下一步安排', role: 'PLAN' },
];

/** The report of 阳城县 for 2022, with records of every kind. */
export const fullReport: ReportLiteral = {
  ...{ text, sections, region: yangcheng, periodYear: 2022 },
  measures: [
    {
      at: '化解纠纷。依据《行政复议法》,收到申请27件,受理20件。',
      lead: '化解纠纷',
      theme: 'DISPUTE_RESOLUTION',
      section: 1,
    },
    { at: '加强培训。参考率和合格率均达100%。', lead: '加强培训', section: 2 },
    { at: '完善制度。', lead: '完善制度', status: 'PLANNED', section: 4 },
  ],
  shortcomings: [
    { at: '执法不规范', theme: 'LAW_ENFORCEMENT', section: 3 },
    { at: '“学法”不深入', section: 3 },
  ],
  metrics: [
    {
      ...{ at: '27件', label: '收到申请', indicator: 'RECEIVED', section: 1, measure: 0 },
      indicatorBasis: { rule: 'RECEIVED/1', confidence: 'HIGH' },
    },
    { at: '20件', label: '受理', indicator: 'ACCEPTED', section: 1, measure: 0, parent: 0, relation: 'PART_OF' },
    { at: '100%', label: '参考率', section: 2, measure: 1 },
    { at: '100%', label: '合格率', indicator: 'PASS_RATE', section: 2, measure: 1 },
  ],
  citations: [{ title: '行政复议法' }],
  problems: [{ at: '三、', code: 'MARKER_OUT_OF_ORDER', message: 'odd marker' }],
};

const short = (number: number, unit = '件'): Pick<ReportLiteral, 'text' | 'metrics'> => ({
  text: `收到申请${number}${unit}。`,
  metrics: [{ at: `${number}${unit}`, label: '收到申请', indicator: 'RECEIVED' }],
});

/** Five current reports of three regions, one of them in two versions. */
export const sampleCorpus: CorpusLiteral = {
  regions,
  indicators,
  reports: [
    fullReport,
    { ...short(25), region: yangcheng, periodYear: 2022, publishedOn: '2023-01-01' },
    { ...short(31), region: yangcheng, periodYear: 2023, publishedOn: '2024-02-01' },
    {
      ...short(8),
      region: fengcheng,
      periodYear: 2023,
      publishedOn: null,
      body: { name: '凤城镇人民政府', kind: 'GOVERNMENT' },
    },
    { ...short(90, '次'), region: rongan, periodYear: 2024, body: { name: '融安县审计局', kind: 'DEPARTMENT' } },
    {
      ...short(3),
      region: null,
      periodYear: null,
      kind: 'WORK_SUMMARY',
      body: { name: null, kind: 'OTHER' },
      title: null,
    },
  ],
};
