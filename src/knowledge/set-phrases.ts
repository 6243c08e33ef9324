/**
 * Chinese numerals that count nothing (patterns over folded text): slogans, names of policies, figures of speech.
 * A pattern matches the whole phrase; a number inside it is no metric.
 */
export const SET_PHRASES: readonly RegExp[] = [
  /[两二三四五六七八九十]+个(?:意识|自信|维护|确立|务必|必须|规定|服从|统一|结合|全面|一批?|不|统筹|到位|层面|维度|角度|方面|环节|阶段|步骤|梯队|强化|坚持|着力|聚焦|突出|注重|重点|关键|台阶|中心|关口|百年|离不开|转变|平台|清单|责任|体系|大局|同步|提升|能力|先行|革命|文明|大会战|攻坚|专项|行动|工程|年|月|季)/g,
  /[两三四五六七八九十]+(?:项|张)(?:制度|清单|规定|机制|纪律|建设)/g,
  /[两三四五六七八九十]+(?:种以上|类以上|个以上|项以上|人以上|名以上|次以上)/g,
  /[一二三四五六七八九十]+(?:次(?:会议|全会|报告|党代会)|期(?:工程|项目|建设))/g,
  /千家万户|万家灯火|百家争鸣|千人千面|万人[^次]|百花齐放|千方百计|十字路口|三部曲|四部委|三位一体|五位一体|两位一体|四位一体|多位一体/g,
  /(?:一|每|逐)(?:人|户|村|事|案|件|企|企业|单位|家|项|次|季度?|月|年|周|天)一(?:档|策|码|卡|表|册|案|顾问|站|证|方案|人|评|报|通报|讲|培训|例会|主题|活动|测|考|议|单|法|清单|调度)/g,
  /一(?:件事|张网|张清单|张蓝图|站式|次性|次办|次告知|体化|条龙|揽子|系列|方面|定|些|样|般|致|旦|批|直|流|律|线|律|类事|支队伍|盘棋|把手|岗双责|部手机|个窗口|个中心|个平台)/g,
];

/** Nouns after a number that make it a way of telling the text itself: 以下三个方面. */
export const COUNTS_TEXT = /^(?:个)?(?:大)?(?:方面|层面|维度|角度|部分|要点|特点|阶段|步骤|层次)/;

/** A kind of the powers on a list, which of cases is what became of them: 行政许可24项、行政裁决2项. */
export const KIND_OF_POWER = '行政裁决';
/** The others, beside which it is one. */
export const KINDS_OF_POWERS = /行政(?:奖励|给付|征收|确认|强制|许可)/;
