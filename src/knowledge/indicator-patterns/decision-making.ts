import { CASES, ITEMS, PEOPLE, SHARE } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of decision making (行政决策) are told. */
export const DECISION_MAKING: readonly IndicatorPattern[] = [
  {
    id: 'MAJOR_DECISION_REVIEWS',
    unit: CASES,
    label: /重大(?:行政)?决策.{0,8}(?:审查|审核)|(?:审查|审核).{0,6}重大(?:行政)?决策/,
    not: /合同|协议|规范性文件|文件和/,
    sample: '进行重大行政决策合法性审查3件',
  },
  {
    id: 'MAJOR_DECISION_REVIEWS',
    unit: CASES,
    label: /^重大(?:行政)?决策(?:事项)?$/,
    context: /合法性(?:审查|审核)/,
    sample: '合法性审核208件,其中重大行政决策4件',
  },
  {
    id: 'MAJOR_DECISIONS_LISTED',
    unit: ITEMS,
    label: /重大(?:行政)?决策.{0,6}(?:事项|目录|项目)/,
    not: /审查|审核|公开|公示|占比|批/,
    sample: '编制2024年度重大行政决策事项目录4项',
  },
  {
    id: 'CONTRACTS_REVIEWED',
    unit: CASES,
    label: /(?:审查|审核|把关|修改|审修|审定).{0,18}(?:合同|协议)|(?:合同|协议).{0,6}(?:审查|审核)/,
    not: /文件和|文件、|规范性文件|决策|合同.{0,4}(?:议题|事项)/,
    sample: '审查修改重大合同、协议26件',
  },
  {
    id: 'CONTRACTS_REVIEWED',
    unit: CASES,
    label: /^(?:各类|重大|政府|行政)*(?:合同|协议)(?:、?(?:合同|协议))?$/,
    context: /审查|审核/,
    sample: '合法性审查文件、合同等438件,其中合同协议159件',
  },
  {
    id: 'MEETING_TOPICS_REVIEWED',
    unit: CASES,
    label: /议题/,
    context: /审查|审核|把关/,
    sample: '审查政府常务会议题109个',
  },
  {
    id: 'LEGAL_OPINIONS_ISSUED',
    unit: CASES,
    label: /(?:法律|审查|审核).{0,4}意见/,
    clause: /出具|提出|提供|形成/,
    notInContext: /企业|群众|复议/,
    sample: '出具法律意见书36件',
  },
  {
    id: 'LEGALITY_REVIEWS',
    unit: CASES,
    label: /合法性(?:审查|审核)|涉法(?:文件|事务|事项)|(?:审查|审核).{0,18}(?:文件|合同.{1,8}文件)/,
    not: /重大(?:行政)?决策合法|意见|执法决定|案卷|案件|培训|率|规范性文件\d|规范性文件$|合同等文件|议题/,
    sample: '审核政府涉法文件和合同共计33份',
  },
  {
    id: 'LEGAL_ADVISER_COVERAGE',
    unit: SHARE,
    label: /法律顾问/,
    not: /村|社区|居/,
    sample: '党政机关法律顾问配备率100%',
  },
  {
    id: 'LEGAL_ADVISER_COVERAGE',
    unit: SHARE,
    label: /(?:配备|覆盖)[率面]$/,
    context: /法律顾问/,
    notInContext: /公职律师|村|社区|副校长/,
    sample: '各单位均聘有法律顾问,配备率100%',
  },
  { id: 'PUBLIC_LAWYER_COVERAGE', unit: SHARE, label: /公职律师/, sample: '公职律师配备率达52%' },
  {
    id: 'GOVERNMENT_LEGAL_ADVISERS',
    unit: PEOPLE,
    label: /法律顾问/,
    not: /村|社区|居/,
    sample: '聘用5名律师担任县政府常年法律顾问',
  },
  { id: 'PUBLIC_LAWYERS', unit: PEOPLE, label: /公职律师/, not: /培训|参加/, sample: '全县共有公职律师32名' },
];
