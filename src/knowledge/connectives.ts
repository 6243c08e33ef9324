/** What joins a count to the one before it (3件予以撤销、1件责令履职); 涉及 and 普及 are verbs. */
export const JOINT = /(?:[、和与]|(?<![涉普波触])及)\s?$/u;

/** What compares a figure with another period: 同比, 较上年, 比改革前. */
export const COMPARES =
  /同比|环比|增幅|降幅|增速|是(?:上年|去年|上一年)的|[较比与](?:上年|去年|上一?年度?|前年|往年|同期|(?:19|20)\d{2}年|上半年|上月|上季度|改革前|.{1,8}同期)/u;

const CHANGES = '精简|整合|下降|缩减|减少|压缩|压减|压降|缩短|降低|合并|调整|优化|增加|提高|上升|提升|扩大|降|缩|减|增';

/** What became of a former state, at the end of a phrase: 1800多项工作事项精简至, 8支队伍整合为. */
export const BECOMES = new RegExp(`(?:${CHANGES})(?:到|至|为|成)?$`, 'u');
/** What says that a new state follows. */
export const BECAME = new RegExp(`(?:${CHANGES})(?:到|至|为|成)`, 'u');
