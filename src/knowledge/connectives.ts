/** What joins a count to the one before it (3件予以撤销、1件责令履职); 涉及 and 普及 are verbs. */
export const JOINT = /(?:[、和与]|(?<![涉普波触])及)\s?$/;

/** What compares a figure with another period: 同比, 较上年, 比改革前. */
export const COMPARES =
  /同比|环比|增幅|降幅|增速|是(?:上年|去年|上一年)的|[较比与](?:上年|去年|上一?年度?|前年|往年|同期|(?:19|20)\d{2}年|上半年|上月|上季度|改革前|.{1,8}同期)/;

/** What compares a whole sentence with another period: 与上年相比,信访总量下降18.7%,重复信访下降25%. */
export const COMPARED_IN_FRONT =
  /^\s*(?:与|同|和|较)(?:上年|去年|上一?年度?|前年|往年|同期|(?:19|20)\d{2}年|上半年|改革前)[^,。;]{0,6}(?:相比|比较|对比|比),/;

/** A verb of change right before a number that it is the step of: 减少43人, not 减少到43人. */
export const CHANGES_BY =
  /(?:增加|减少|提高|提升|上升|下降|增长|降低|回落|下滑|缩减|精简|压减|(?<![最至不])[少多])(?:了|约|近)?\s?$/;

const CHANGES = '精简|整合|下降|缩减|减少|压缩|压减|压降|缩短|降低|合并|调整|优化|增加|提高|上升|提升|扩大|降|缩|减|增';

/** What became of a former state, at the end of a phrase: 1800多项工作事项精简至, 8支队伍整合为. */
export const BECOMES = new RegExp(`(?:${CHANGES})(?:到|至|为|成)?$`);
const OF_YEAR = '(?:(?:19|20)\\d{2}年(?:度|底|末)?的?)?\\s*$';
/** Right before a former state: 由8支, 从2021年的86件, 原有的1800多项. */
export const FROM_FORMER = new RegExp(`(?:原有?的?|原来的?|[由从]${OF_YEAR})$`);
/** Right before a new one: 整合为6支, 下降至2022年的52件. */
export const TO_NEW = new RegExp(`[至到为成剩]${OF_YEAR}`);
/** What says that a new state follows. */
export const BECAME = new RegExp(`(?:${CHANGES})(?:到|至|为|成)`);
