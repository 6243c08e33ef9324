import { DOCUMENTS, SHARE } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of rulemaking (行政规范性文件) are told. */
export const RULEMAKING: readonly IndicatorPattern[] = [
  {
    id: 'NORMATIVE_DOC_REVIEW_RATE',
    unit: SHARE,
    label: /(?:审查|审核)率/,
    context: /规范性文件/,
    sample: '规范性文件合法性审核率100%',
  },
  {
    id: 'NORMATIVE_DOC_FILING_RATE',
    unit: SHARE,
    label: /(?:报备|备案|报审)率/,
    context: /规范性文件/,
    sample: '规范性文件报备率100%',
  },
  {
    id: 'NORMATIVE_DOCS_REPEALED',
    unit: DOCUMENTS,
    clause: /废止|失效/,
    not: /(?:规章|法规)(?!.*规范性文件)/,
    notInContext: /^(?!.*规范性文件).*(?:公平竞争|政策措施)/,
    context: /规范性文件|文件.{0,6}(?:清理|评估|宣布失效)|清理.{0,16}文件/,
    sample: '宣布失效规范性文件1件',
  },
  {
    id: 'NORMATIVE_DOCS_FILED',
    unit: DOCUMENTS,
    clause: /报备|(?:报送|报|向|上报).{0,24}备案|备案/,
    context: /规范性文件/,
    not: /通过|合同|登记备案/,
    sample: '向市政府报备行政规范性文件4件',
  },
  {
    id: 'NORMATIVE_DOCS_REVIEWED',
    unit: DOCUMENTS,
    label: /^(?!.*(?:合同|协议|决策))(?:.*(?:审查|审核|把关|前置).{0,14}规范性文件|.*规范性文件.{0,10}(?:审查|审核))/,
    not: /备案|率|纠正/,
    sample: '审核政府规范性文件12份',
  },
  {
    id: 'NORMATIVE_DOCS_REVIEWED',
    unit: DOCUMENTS,
    label: /^(?:行政)?规范性文件$/,
    context: /合法性(?:审查|审核)/,
    sample: '合法性审核文件24份,其中行政规范性文件3份',
  },
  {
    id: 'NORMATIVE_DOCS_REVIEWED',
    unit: DOCUMENTS,
    label: /规范性文件$/,
    reach: /规范性文件(?:均|全部|都|已)*(?:进行|经过|通过|开展)了?合法性审[查核]/,
    not: /备案|率|合同|协议|决策|纠正/,
    sample: '拟发文的17件行政规范性文件均进行合法性审查',
  },
  {
    id: 'NORMATIVE_DOCS_ISSUED',
    unit: DOCUMENTS,
    label: /(?:制发|制定|出台|印发|发布|发文|制颁).{0,10}规范性文件/,
    not: /审查|审核|备案|报备|清理|评估|意见/,
    sample: '制发行政规范性文件7件',
  },
];
