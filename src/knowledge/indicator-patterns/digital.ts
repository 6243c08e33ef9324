import { ITEMS } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of digital (数字政府) are told. */
export const DIGITAL: readonly IndicatorPattern[] = [
  {
    id: 'DATA_RECORDS_SHARED',
    unit: /^(?:条|个|项)$/,
    label:
      /(?:汇聚|归集|共享|收集|汇集|采集|交换).{0,10}数据|数据.{0,8}(?:汇聚|归集|共享)|(?:归集|汇聚|汇集|共享).{0,12}信息/,
    sample: '收集规范数据95万余条',
  },
  {
    id: 'CERTIFICATES_WAIVED',
    unit: ITEMS,
    label: /证明.{0,8}(?:免提交|取消|免)|免提交|无证明|取消.{0,6}证明/,
    sample: '发布2000余项证明事项免提交清单',
  },
];
