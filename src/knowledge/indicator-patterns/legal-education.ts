import { ATTENDANCES, BODIES, PEOPLE, TIMES } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of legal education (普法) are told. */
export const LEGAL_EDUCATION: readonly IndicatorPattern[] = [
  {
    id: 'LEGAL_LECTURES',
    unit: TIMES,
    label: /(?:法治|法律|普法|宪法|民法典|禁毒|反诈)?.{0,6}(?:讲座|法治课|法律课|授课|宣讲|法治培训|法律培训)/,
    context: /法治|法律|普法|宪法|民法典/,
    not: /活动$|领导干部|机关干部|国家工作人员|执法|专题辅导|宣传活动|演出|调解/,
    sample: '组织法律讲座30余次',
  },
  {
    id: 'PUBLICITY_EVENTS',
    unit: TIMES,
    label: /宣传|普法|演出|巡演|法律(?:[六八九]?进)|法治.{0,8}活动/,
    context: /法治|普法|法律|宪法|民法典/,
    not: /讲座\d|培训$|播放|点击|浏览|阅读|资料|短信|推送|会议|村\d|人次|平台|专栏|报道/,
    sample: '开展法治教育宣传活动36次',
  },
  {
    id: 'PUBLICITY_MATERIALS',
    unit: /^(?:份|册|本|张|件|个|条|幅)$/,
    label: /资料|材料|手册|读本|传单|折页|海报|宣传[品单页册]|楹联|书籍|宣传物|宣传袋|明白纸|告知书|公开信|倡议书/,
    clause: /发放|赠送|印发|张贴|派发|分发|散发|送/,
    not: /执法|工作手册|申报|案卷|移送|评议/,
    sample: '发放宣传资料2000余份',
  },
  {
    id: 'PUBLICITY_AUDIENCE',
    unit: ATTENDANCES,
    label: /受教育|受众|惠及|覆盖|参与.{0,6}(?:群众|人)|教育.{0,6}(?:群众|学生|师生|人)|受益|现场群众/,
    context: /普法|宣传|法治|法律|讲座|宣讲/,
    not: /咨询|援助|调解|培训|执法|演练|应急|返还|补贴|待遇/,
    sample: '开展法治宣传36次,受教育群众5000余人次',
  },
  {
    id: 'LEGALLY_LITERATE_TRAINED',
    unit: ATTENDANCES,
    label: /(?:培养|培育|培训|新增|选育|遴选|选任).{0,12}法律明白人/,
    not: /骨干|累计|现有|带头人/,
    sample: '培养法律明白人97名',
  },
  {
    id: 'LEGALLY_LITERATE_TRAINED',
    unit: PEOPLE,
    label: /^“?法律明白人”?$/,
    context: /(?:培养|培育|培训).{0,12}法律明白人/,
    not: /现有|共有/,
    sample: '培养法律明白人骨干30名,法律明白人97名',
  },
  {
    id: 'LEGALLY_LITERATE_PERSONS',
    unit: PEOPLE,
    label: /法律明白人/,
    not: /骨干|培养|培育|培训|新增|选育|遴选|选任|平均|每个?村|表彰|带头人/,
    sample: '现有法律明白人1505名',
  },
  {
    id: 'RULE_OF_LAW_VICE_PRINCIPALS',
    unit: PEOPLE,
    label: /法治副校长/,
    not: /培训|参训|学生|人次/,
    sample: '选配法治副校长共49人',
  },
  {
    id: 'MODEL_VILLAGES_NATIONAL',
    unit: BODIES,
    label: /(?:国家级|全国).{0,6}民主法治示范/,
    sample: '国家级民主法治示范村3个',
  },
  {
    id: 'MODEL_VILLAGES_PROVINCIAL',
    unit: BODIES,
    label: /省级$/,
    context: /民主法治示范/,
    sample: '国家级民主法治示范村2个、省级15个',
  },
  {
    id: 'MODEL_VILLAGES_CITY',
    unit: BODIES,
    label: /市级$/,
    context: /民主法治示范/,
    sample: '省级民主法治示范村15个、市级32个',
  },
  {
    id: 'MODEL_VILLAGES_PROVINCIAL',
    unit: BODIES,
    label: /(?:省级|自治区级?|全省|全区).{0,6}民主法治示范/,
    sample: '省级民主法治示范村7个',
  },
  {
    id: 'MODEL_VILLAGES_CITY',
    unit: BODIES,
    label: /(?:市级|州级|全市).{0,6}民主法治示范/,
    sample: '市级民主法治示范村15个',
  },
];
