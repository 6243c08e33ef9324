/** What heads of columns and rows (folded) say of the figures below and beside them. */

/** Over a column that tells in what the figures of its rows are counted. */
export const HEADS_UNITS = /^(?:计量|计数|数量|指标)?单位$/;

/** Over or beside figures that count nothing, whatever the unit of the table is. */
export const HEADS_NO_FIGURES =
  /^(?:序号|编号|排名|名次|位次|年份?|年度|月份?|时间|日期|电话|联系电话|代码|备注|文号|邮编|页码|责任|说明)/;

/** Over figures that are shares or changes: the unit of the table's counts is not theirs. */
export const HEADS_SHARES = /[率比]$|同比|环比|增[长幅减速]|降幅|比重|比例|变化|[±%‰]/;

/** Over or beside figures that tell how much something has changed. */
export const HEADS_CHANGES = /同比|环比|增[长幅减速]|降幅|变[化动]|[较比与](?:上年|去年|上一?年度?|往年)|±/;

/** Of such changes, those that are falls. */
export const HEADS_FALLS = /下降|减少|降幅|降低/;

/** Names figures and not what they count: the head of the row tells that. */
export const NAMES_FIGURES = /^(?:具体|实际|统计|指标)?(?:数量|数值|数据|数额|数字|数|值|合计|总数|统计数?|完成数)$/;

/** Over what was meant to be reached. */
export const HEADS_PLANS = /^(?!.*完成).*(?:计划|目标|任务|预[计期测]|拟)/;

/** Says in what a table counts, on the line above it or in a corner of it: 单位:件. */
export const COUNTED_IN = /单位\s*:\s*(?<unit>[^\s()、,/;。]{1,6})\s*\)?$/d;
