import type { Dimension } from '../records/dimension.ts';

/** Units of one dimension, the base unit first; a number beside a unit says how many base units it is. */
type Row = readonly [dimension: Dimension, units: string];

/**
 * Which units measure the same. Factors are the legal ones: 1 亩 is 2000/3 平方米. 工作日, 学时 and 月 have dimensions of their
 * own, since they are no fixed number of days.
 */
const ROWS: readonly Row[] = [
  ['PERSON', '人 名 位'],
  ['ATTENDANCE', '人次'],
  ['CASE', '件 起 宗 例 桩 件次 例次'],
  ['ITEM', '项 条 个 款 则 类 种 批 笔 副 组 对 单元 项次 条次 张次'],
  ['DOCUMENT', '份 篇 册 本 部 卷 幅 版 张 封 页 字 篇次'],
  ['BODY', '家 户 所 支 村 社区 镇 乡 街道 乡镇 镇街 街镇 部门 单位 企业 县 区 市 省 校 院 店 局 支部 网格 站点'],
  [
    'EVENT',
    '次 场 场次 期 轮 轮次 堂 节 课次 遍 趟 批次 家次 个次 间次 户次 班次 处次 台次 组次 车次 点次 艘次 辆次 班',
  ],
  ['THING', '台 套 辆 艘 块 枚 把 架 株 棵 盏 樘 床 顶 盒 箱 袋 瓶 只 头 片 路 面'],
  ['PLACE', '处 间 座 栋 门 窗口 桌 段'],
  ['MONEY', '元'],
  ['PERCENT', '% ‰=0.1 成=10'],
  ['PERCENTAGE_POINT', '个百分点 百分点'],
  ['MULTIPLE', '倍'],
  ['AREA', '平方米 ㎡ m² m2 平米 平方公里=1000000 平方千米=1000000 公顷=10000 亩=666.6666666667'],
  ['LENGTH', '米 公里=1000 千米=1000 厘米=0.01'],
  ['WEIGHT', '千克 公斤 吨=1000 斤=0.5 克=0.001'],
  ['VOLUME', '立方米 升=0.001'],
  ['DURATION', '天 日 周=7 星期=7 小时=0.0416666666667 分钟=0.0006944444444'],
  ['WORKING_DAY', '工作日'],
  ['CLASS_HOUR', '学时 课时'],
  ['MONTH', '月 季度=3 年=12'],
];

/** What a unit measures, and how to compare it. */
export interface UnitOfMeasure {
  dimension: Dimension;
  /** The unit that figures of the dimension are compared in. */
  baseUnit: string;
  /** How many base units one is. */
  factor: number;
}

const BY_UNIT: ReadonlyMap<string, UnitOfMeasure> = new Map(
  ROWS.flatMap(([dimension, list]) => {
    const units = list.split(' ').map((entry) => entry.split('='));
    const baseUnit = units[0]![0]!;
    return units.map(([unit, factor = '1']) => [unit!, { dimension, baseUnit, factor: Number(factor) }] as const);
  }),
);

/**
 * The dimension of a unit (folded); OTHER, and itself as base, for a unit that the table lacks.
 *
 * @example unitOfMeasure('名') // { dimension: 'PERSON', baseUnit: '人', factor: 1 }
 */
export function unitOfMeasure(unit: string): UnitOfMeasure {
  return BY_UNIT.get(unit) ?? { dimension: 'OTHER', baseUnit: unit, factor: 1 };
}
