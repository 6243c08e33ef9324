/** Units that indicators are counted in, as groups that the patterns share (over folded text). */
export const CASES = /^(?:件|起|宗|例|份|个|件次|桩|项|条)$/;
export const COUNTED_CASES = /^(?:件|起|宗|例|件次)$/;
export const ITEMS = /^(?:项|个|条|类|件)$/;
export const PEOPLE = /^(?:人|名|位)$/;
export const ATTENDANCES = /^(?:人次|人|名)$/;
export const TIMES = /^(?:次|场|场次|期|堂|轮|轮次|班次|篇次|课次)$/;
export const DOCUMENTS = /^(?:件|份|个|部|项|件次)$/;
export const PLACES = /^(?:处|个|项|条|起|件)$/;
export const BODIES = /^(?:个|家|所|处|支)$/;
export const FIRMS = /^(?:家|户|个|家次|户次)$/;
export const SHARE = /^(?:%|百分之)$/;
export const TIME_LIMIT = /^(?:工作日|天|小时|日|分钟)$/;
/** A list that tells what appeals and lawsuits were about, not what the administration did. */
export const KINDS_OF_APPEALS =
  /(?:复议|诉讼|应诉)[^。;]{0,40}其中|(?:案由|(?:案件|申请|诉讼|行为|争议)(?:的?类[型别]|事项|领域))[^。;,]{0,8}(?:看|分|为|上)/;
export const MONEY = /^元$/;
