import { ITEMS } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of digital (数字政府) are told. */
export const DIGITAL: readonly IndicatorPattern[] = [
  {
    id: 'DATA_RECORDS_SHARED',
    unit: /^(?:条|个|项)$/,
    label:
      /(?:汇聚|归集|共享|收集|汇集|采集|交换).{0,10}数据|数据.{0,8}(?:汇聚|归集|共享)|(?:归集|汇聚|汇集|共享).{0,12}信息/,
    not: /执法|检查|处罚|投诉|线索|宣传|解读/,
    sample: '收集规范数据95万余条',
  },
  {
    id: 'DATA_RECORDS_SHARED',
    unit: /^条$/,
    label: /^(?:部门|单位|政务|公共|共享|基础|各类)*(?:数据|信息)(?:资源)?$/,
    context: /(?:归集|汇聚|共享|汇集).{0,20}(?:数据|信息)/,
    not: /执法|检查|处罚|投诉|公开/,
    sample: '归集共享41家部门政务数据1.3亿条',
  },
  {
    id: 'CERTIFICATES_WAIVED',
    unit: ITEMS,
    label: /证明.{0,8}(?:免提交|取消|免)|免提交|无证明|取消.{0,12}证明(?:事项|材料)|取消.{0,6}证明/,
    sample: '发布2000余项证明事项免提交清单',
  },
  {
    id: 'CERTIFICATES_WAIVED',
    unit: /^(?:项|个|类|种)$/,
    label:
      /证明.{0,14}(?:不再|无需|不需要?|免于)(?:向.{0,6})?(?:索要|提供|提交|要求|出具|开具)|证明(?:事项|材料)?.{0,6}(?:改为|实行|实施|推行|采取|采用|适用)?.{0,2}告知承诺/,
    not: /许可|审批|办理|办件/,
    sample: '146项证明事项不再向群众索要证明材料',
  },
];
