/** What joins a count to the one before it (3件予以撤销、1件责令履职); 涉及 and 普及 are verbs. */
export const JOINT = /(?:[、和与暨]|(?<![涉普波触])及)\s?$/;

/** What compares a figure with another period: 同比, 较上年, 比改革前. */
export const COMPARES =
  /同比|环比|增幅|降幅|增速|是(?:上年|去年|上一年)的|[较比与](?:上年|去年|上一?年度?|前年|往年|同期|(?:19|20)\d{2}年|上半年|上月|上季度|改革前|.{1,8}同期)/;

/** A change whose sign is written: 同比+12.5%, 较上年-3%. */
export const SIGNED_CHANGE = /(?:[同环]比|增[长幅速减]|[较比](?:上年|去年)(?:同期)?)[:为]?\s?[-+]$/;

/** What compares a whole sentence with another period: 与上年相比,信访总量下降18.7%,重复信访下降25%. */
export const COMPARED_IN_FRONT =
  /^\s*(?:与|同|和|较)(?:上年|去年|上一?年度?|前年|往年|同期|(?:19|20)\d{2}年|上半年|改革前)[^,。;]{0,6}(?:相比|比较|对比|比),/;

/** A verb of change right before a number that it is the step of: 减少43人, not 减少到43人. */
export const CHANGES_BY =
  /(?:增加|减少|提高|提升|上升|下降|增长|降低|回落|下滑|缩减|精简|压减|(?<![最至不])[少多])(?:了|约|近)?\s?$/;

const CHANGES = '精简|整合|下降|缩减|减少|压缩|压减|压降|缩短|降低|合并|调整|优化|增加|提高|上升|提升|扩大|降|缩|减|增';

/** What became of a former state, at the end of a phrase: 1800多项工作事项精简至, 8支队伍整合为. */
export const BECOMES = new RegExp(`(?:${CHANGES})(?:到|至|为|成)?$`);
const OF_YEAR =
  '(?:(?:(?:19|20)\\d{2}年|去年|上一?年|往年|前年|今年|年初|过去|此前|原先)(?:度|底|末|初|同期)?的?)?\\s*$';
/** Right before a former state: 由8支, 从2021年的86件, 原有的1800多项. */
export const FROM_FORMER = new RegExp(`(?:原有?的?|原来的?|[由从]${OF_YEAR})$`);
/** Right before a former state that a change is told against: 较去年的30件增加5件. */
export const AGAINST_FORMER =
  /[较比](?:去年|上一?年|前年|往年|(?:19|20)\d{2}年)(?:度|底|末|同期)*(?:[^,。;:、\d]{0,8}的)?\s*$/;
/** Right before a figure of another year: 法律援助案件去年120件. */
export const IN_FORMER_YEAR = /(?:去年|上一?年|前年)(?:度|全年)?$/;
/** Right before a new one: 整合为6支, 下降至2022年的52件. */
export const TO_NEW = new RegExp(`[至到为成剩]${OF_YEAR}`);
/** A bracket that tells what it was in another year: 3326件(2023年为867件). */
export const IN_BRACKET_OF_YEAR = /\((?:(?:19|20)\d{2}年|去年|上一?年)(?:度|同期|底)?(?:仅|共)?[为是]\s*$/;
/** What says that a new state follows. */
export const BECAME = new RegExp(`(?:${CHANGES})(?:到|至|为|成)`);

/** How often, told of a deed that stands elsewhere: 每周, 每月开展, 每季度至少. */
export const HOW_OFTEN =
  /^每(?:[天日周旬月年]|个月|季度?|半[年月])(?:至少|最少|不少于|不低于|应|要|均)*(?:开展|进行|组织|检查)?$/;

/** What includes a count in one before it: 其中, 包括, 分别为. */
export const INCLUDES = /其中|(?:包括|包含|含)[^,。;)]{0,12}$|^\(含|分别[为是][^,。;、\d]{2,14}$/;
/** What counts out of the number right before it: 80份案卷中,有14份要素不全. */
export const OF_THESE =
  /^[^,。;:]*中,?(?:[^,。;:]{0,10}(?:仅|只|已|共|就)?有|仅|只|[^,。;:]{2,14}的(?:仅|只|已|共)?(?:有|占|达)?|[^,。;:]{2,12}仍占)?\s*$/;
/** What counts out of things that it names once more: 现有调解员86人,调解员中取得证书的仅7人. */
export const OF_THESE_BY_NAME = /^[,。;]([\u4e00-\u9fff]{2,10})中[^,。;:、\d]{2,18}(?:的|的?(?:仅|只|仅有|只有|有))$/;
/** What was done with so many of the number right before it: 3件信访积案已化解2件. */
export const DONE_OF_THESE =
  /^[\u4e00-\u9fff“”]{2,14}(?:已经?|现已|均已|全部|成功)(?:化解|办结|整改|完成|解决|审结|处置|销号|消除|落实|兑现|答复|回复|结案|到位|稳控)+$/;
/** A whole clause between a semicolon and the one that the number stands in: it names what is counted there. */
export const TURNS_TO_THING = /;[^;,]{8,},[^;,]*$/;
/** What turns from a list of parts to another deed: 组织会前学法12次. */
export const TURNS_TO_DEED = /,(?:并|还)?(?:组织|举办|召开|举行|开展|出具|提出|制发|下发|印发)[^,]*$/;
/** What counts a kind out of the number right before it, where the two are of one thing: 抽取的60份案卷中,优秀案卷22份. */
export const COUNTED_OUT_OF = /^[^,。;:)]{0,12}(?<!其)中,[^,。;:]*$/;
/** What leaves a list of parts that 其中 opened. */
export const LEAVES_LIST = /^[^(]*\)|;|另有|另外|此外/;
/** What is left of a count before: 其余3处限期整改. */
export const IS_REST = /^(?:其余|其他|剩余|余下|尚)/;

/** Right before a share of a target: 完成目标的155.6%. */
export const OF_TARGET = /(?:目标|任务|计划|指标)(?:任务|总?量|数)?的?(?:比例)?[达为]?到?$/;
/** Right before the target itself, in a bracket: (市考核指标45%以上). */
export const IS_TARGET = /\([^,。;()]{0,8}(?:目标|指标|任务)(?:值|要求)?[为是]?$/;
/** Right before a share of a whole: 占比, 占总数的. */
export const TAKES_SHARE = /占比|占[^,]{0,14}$|比重/;
/** Where nothing but the share is told, so that it is that of the count before: 占98%, not 大专以上学历占92%. */
export const IS_TAKEN_OF = /^[\s、(]*占|^比重/;
