import type { BodyKind } from './body.ts';
import type { CitationKind } from './citation.ts';
import type { Dimension } from './dimension.ts';
import type { IndicatorNature } from './indicator.ts';
import type { MeasureStatus } from './measure.ts';
import type { IndicatorConfidence, MetricRelation, Qualifier } from './metric.ts';
import type { ProblemCode } from './problem.ts';
import type { RecordKind } from './record-kind.ts';
import type { RegionLevel } from './region.ts';
import type { ReportKind, Script } from './report.ts';
import type { SectionRole } from './section.ts';
import type { Theme } from './theme.ts';

/** What a value of a vocabulary is called, to be shown as it is: a noun in Chinese and in English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Every vocabulary, by the name of its enum in the API, with its values. */
interface Vocabularies {
  BodyKind: BodyKind;
  ChangeKind: 'ADDED' | 'REPLACED' | 'REMOVED';
  CitationKind: CitationKind;
  Dimension: Dimension;
  IndicatorConfidence: IndicatorConfidence;
  IndicatorNature: IndicatorNature;
  MeasureStatus: MeasureStatus;
  MetricRelation: MetricRelation;
  Origin: 'PARSED' | 'IMPORTED';
  ProblemCode: ProblemCode;
  Qualifier: Qualifier;
  RecordKind: RecordKind;
  RegionLevel: RegionLevel;
  ReportKind: ReportKind;
  Script: Script;
  SectionRole: SectionRole;
  Theme: Theme;
}

/** `Theme`, `BodyKind`, … */
export type VocabularyName = keyof Vocabularies;

const label = (zh: string, en: string): Label => ({ zh, en });

/** The labels of every vocabulary, each in the order of its values. */
export const LABELS: { readonly [Name in VocabularyName]: Readonly<Record<Vocabularies[Name], Label>> } = {
  BodyKind: {
    GOVERNMENT: label('人民政府', "People's government"),
    SUBDISTRICT_OFFICE: label('街道办事处', 'Subdistrict office'),
    DEPARTMENT: label('政府部门', 'Government department'),
    ZONE_COMMITTEE: label('开发区管理委员会', 'Development zone committee'),
    PARTY_BODY: label('党委部门', 'Party body'),
    OTHER: label('其他', 'Other'),
  },
  ChangeKind: {
    ADDED: label('新增', 'Added'),
    REPLACED: label('替换', 'Replaced'),
    REMOVED: label('移除', 'Removed'),
  },
  CitationKind: {
    LAW: label('法律法规', 'Law or regulation'),
    PARTY_RULE: label('党内法规', 'Party rule'),
    POLICY: label('政策文件', 'Policy document'),
    PUBLICATION: label('报刊栏目', 'Publication or column'),
    OTHER: label('其他', 'Other'),
  },
  Dimension: {
    PERSON: label('人数', 'People'),
    ATTENDANCE: label('人次', 'Attendances'),
    CASE: label('案件', 'Cases'),
    ITEM: label('事项', 'Items'),
    DOCUMENT: label('文件份数', 'Documents and copies'),
    BODY: label('单位户数', 'Bodies and households'),
    EVENT: label('次数场次', 'Events'),
    THING: label('物品', 'Things'),
    PLACE: label('场所', 'Places'),
    MONEY: label('金额', 'Money'),
    PERCENT: label('百分比', 'Percentage'),
    PERCENTAGE_POINT: label('百分点', 'Percentage points'),
    MULTIPLE: label('倍数', 'Multiple'),
    AREA: label('面积', 'Area'),
    LENGTH: label('长度', 'Length'),
    WEIGHT: label('重量', 'Weight'),
    VOLUME: label('体积', 'Volume'),
    DURATION: label('时长', 'Duration'),
    WORKING_DAY: label('工作日', 'Working days'),
    CLASS_HOUR: label('学时', 'Class hours'),
    MONTH: label('月数', 'Months'),
    OTHER: label('其他', 'Other'),
  },
  IndicatorConfidence: {
    HIGH: label('据标签', 'Told by the label'),
    MEDIUM: label('据分句', 'Told by the clause'),
    LOW: label('据上下文', 'Told by the context'),
    OTHER: label('其他', 'Other'),
  },
  IndicatorNature: {
    FLOW: label('流量', 'Flow'),
    STOCK: label('存量', 'Stock'),
    RATE: label('比率', 'Rate'),
    LIMIT: label('限值', 'Limit'),
    OTHER: label('其他', 'Other'),
  },
  MeasureStatus: {
    DONE: label('已完成', 'Done'),
    PLANNED: label('计划', 'Planned'),
    OTHER: label('其他', 'Other'),
  },
  MetricRelation: {
    PART_OF: label('其中', 'Part'),
    YOY_CHANGE: label('同比', 'Year-on-year change'),
    TARGET_COMPLETION: label('完成目标任务', 'Target completion'),
    SHARE_OF: label('占比', 'Share'),
    RATE_OF: label('比率', 'Rate'),
    OTHER: label('其他', 'Other'),
  },
  Origin: {
    PARSED: label('本系统解析', 'Parsed here'),
    IMPORTED: label('外部导入', 'Imported'),
  },
  ProblemCode: {
    EMPTY_TEXT: label('空文本', 'Empty text'),
    NO_PERIOD_YEAR: label('无报告年度', 'No period year'),
    NO_REGION: label('无行政区划', 'No region'),
    AMBIGUOUS_REGION: label('行政区划不唯一', 'Ambiguous region'),
    NO_SECTIONS: label('无章节', 'No sections'),
    MARKER_OUT_OF_ORDER: label('序号不连续', 'Marker out of order'),
    UNBALANCED_TITLE_MARKS: label('书名号不配对', 'Unbalanced title marks'),
    REPLACEMENT_CHARACTER: label('乱码', 'Lost character'),
    OTHER: label('其他', 'Other'),
  },
  Qualifier: {
    EXACT: label('确切', 'Exactly'),
    ABOUT: label('大约', 'About'),
    MORE_THAN: label('超过', 'More than'),
    AT_MOST: label('至多', 'At most'),
    AT_LEAST: label('至少', 'At least'),
    OTHER: label('其他', 'Other'),
  },
  RecordKind: {
    REPORT: label('报告', 'Report'),
    SECTION: label('章节', 'Section'),
    MEASURE: label('举措', 'Measure'),
    METRIC: label('指标', 'Metric'),
    SHORTCOMING: label('不足', 'Shortcoming'),
    CITATION: label('引用', 'Citation'),
  },
  RegionLevel: {
    PROVINCE: label('省级', 'Province'),
    PREFECTURE: label('地级', 'Prefecture'),
    COUNTY: label('县级', 'County'),
    TOWNSHIP: label('乡级', 'Township'),
  },
  ReportKind: {
    ANNUAL_REPORT: label('年度报告', 'Annual report'),
    SELF_INSPECTION: label('自查报告', 'Self-inspection report'),
    WORK_SUMMARY: label('工作总结', 'Work summary'),
    OTHER: label('其他', 'Other'),
  },
  Script: {
    HANS: label('简体', 'Simplified'),
    HANT: label('繁体', 'Traditional'),
    OTHER: label('其他', 'Other'),
  },
  SectionRole: {
    LEADERSHIP: label('第一责任人履职', 'Duties of the first responsible person'),
    ACHIEVEMENTS: label('举措和成效', 'Measures and achievements'),
    SHORTCOMINGS: label('不足和原因', 'Shortcomings and causes'),
    PLAN: label('下一步安排', 'Plans'),
    OTHER: label('其他', 'Other'),
  },
  Theme: {
    PARTY_LEADERSHIP: label('党的领导', 'Party leadership'),
    GOVERNMENT_FUNCTIONS: label('政府机构职能', 'Government functions'),
    RULEMAKING: label('依法行政制度', 'Rulemaking'),
    DECISION_MAKING: label('行政决策', 'Decision-making'),
    LAW_ENFORCEMENT: label('行政执法', 'Law enforcement'),
    EMERGENCY: label('突发事件应对', 'Emergency response'),
    DISPUTE_RESOLUTION: label('社会矛盾纠纷化解', 'Dispute resolution'),
    OVERSIGHT: label('行政权力制约和监督', 'Oversight of power'),
    DIGITAL: label('科技保障', 'Digital government'),
    LEGAL_EDUCATION: label('普法和法治文化', 'Legal education'),
    LEGAL_SERVICES: label('公共法律服务', 'Public legal services'),
    OTHER: label('其他', 'Other'),
  },
};
