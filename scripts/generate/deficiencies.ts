import type { Deficiency, Plan } from './wording.ts';

/** What the reports say is lacking: invented for this generator. */
export const DEFICIENCIES: readonly Deficiency[] = [
  { theme: 'PARTY_LEADERSHIP', text: '个别单位对法治建设重视程度不够，工作推进不平衡' },
  { theme: 'PARTY_LEADERSHIP', text: '法治人才短缺，专业队伍力量不足' },
  { theme: 'GOVERNMENT_FUNCTIONS', text: '政务服务便民举措还不够多，企业办事体验有待提升' },
  { theme: 'DECISION_MAKING', text: '少数部门重大行政决策程序执行不够严格' },
  { theme: 'LAW_ENFORCEMENT', text: '部分行政执法人员业务能力不强，执法文书制作不够规范' },
  { theme: 'LAW_ENFORCEMENT', text: '基层执法力量薄弱，装备保障不到位' },
  { theme: 'DISPUTE_RESOLUTION', text: '矛盾纠纷多元化解机制不够健全' },
  { theme: 'OVERSIGHT', text: '行政执法监督手段单一，监督实效不明显' },
  { theme: 'LEGAL_EDUCATION', text: '普法宣传形式单一，针对性和实效性不强' },
  { theme: 'LEGAL_SERVICES', text: '公共法律服务资源分布不均，偏远地方法律服务供给不足' },
];

/** What they mean to do about it. */
export const PLANS: readonly Plan[] = [
  { lead: '加强组织领导', text: '把法治建设纳入年度工作计划，层层压实责任。' },
  { lead: '规范行政执法', text: '持续开展执法培训，完善执法监督机制。' },
  { lead: '创新普法方式', text: '运用新媒体开展精准普法，增强宣传实效。' },
  { lead: '优化营商环境', text: '落实惠企政策，提升政务服务质量。' },
  { lead: '化解矛盾纠纷', text: '健全多元化解机制，把矛盾解决在基层。' },
  { lead: '建强法治队伍', text: '引进法律专业人才，充实基层法治力量。' },
];
