import { CASES, DOCUMENTS, SHARE } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of oversight (监督) are told. */
export const OVERSIGHT: readonly IndicatorPattern[] = [
  {
    id: 'NPC_CPPCC_SATISFACTION_RATE',
    unit: SHARE,
    label: /满意[率度]/,
    context: /建议|提案/,
    not: /信访|群众|热线/,
    sample: '建议、提案办理满意率100%',
  },
  {
    id: 'NPC_SUGGESTIONS',
    unit: CASES,
    label: /(?:人大|代表).{0,12}(?:建议|议案)/,
    not: /提案|领办|重点|收到|检察|司法|率/,
    sample: '办理人大代表建议50件',
  },
  {
    id: 'NPC_SUGGESTIONS',
    unit: CASES,
    label: /^(?:承办|办理|办结|办复|答复)(?:相关|各类)?建议$/,
    context: /人大/,
    not: /意见|提案|检察|司法/,
    sample: '走访人大代表、政协委员23人次,办结相关建议11件,提案9件',
  },
  {
    id: 'CPPCC_PROPOSALS',
    unit: CASES,
    label: /(?:政协|委员).{0,12}(?:提案|建议)|提案$/,
    not: /人大代表建议|(?<!委员)建议[、和]?提案|领办|重点|收到|率|检察/,
    sample: '办理政协提案27件',
  },
  {
    id: 'SUGGESTION_REPLY_RATE',
    unit: SHARE,
    label: /(?:办复|回复|反馈|答复|采纳|整改|办结).{0,2}率/,
    context: /(?:司法|检察)建议/,
    not: /信访|热线|工单|诉求|投诉|举报|12345|来电|来信|留言|提案|人大|代表|委员|依申请|信息公开|复议|案件|申请/,
    sample: '司法建议、检察建议回复率100%',
  },
  {
    id: 'PROCURATORIAL_SUGGESTIONS',
    unit: CASES,
    label: /检察建议/,
    not: /批示|培训|会议|问题(?!的?检察)|检察建议(?:制度|机制)/,
    sample: '办理检察建议29件',
  },
  {
    id: 'JUDICIAL_SUGGESTIONS',
    unit: CASES,
    label: /司法建议/,
    not: /批示|培训|会议|问题(?!的?司法)|司法建议(?:制度|机制)/,
    sample: '收到司法建议5件',
  },
  {
    id: 'JUDGMENT_PERFORMANCE_RATE',
    unit: SHARE,
    label: /履行率|自动履行|履行.{0,6}(?:裁判|判决).{0,2}率/,
    context: /裁判|判决/,
    sample: '法院生效裁判履行率100%',
  },
  {
    id: 'POLICY_INTERPRETATIONS',
    unit: /^(?:篇|件|条|个|次|期|份)$/,
    label: /解读(?!.*(?:问题|条款|知识|疑难))/,
    sample: '政策解读10篇',
  },
  {
    id: 'GOVERNMENT_INFORMATION_PUBLISHED',
    unit: /^(?:条|件|篇|个|份)$/,
    label: /(?:公开|发布|公布).{0,14}信息|信息.{0,6}(?:公开|发布)/,
    not: /处罚|许可|线索|解读|宣传|短信|普法|申请|执法|预警|公开类|复议|诉讼/,
    sample: '门户网站公开信息2048条',
  },
  {
    id: 'HOTLINE_TIMELY_RATE',
    unit: SHARE,
    label: /(?:及时|按时|办结|答复|回复|按期).{0,3}率/,
    context: /热线|12345|12315|工单/,
    // of the market's own line it is told only where it says in time
    not: /信访|复议|案件|隐患|12315.{0,12}(?<![时期])办结率/,
    sample: '热线答复及时率100%',
  },
  {
    id: 'HOTLINE_REQUESTS',
    unit: /^(?:件|次|个|起|件次|宗|条)$/,
    label: /热线|12345|12315/,
    not: /率|法律服务热线|12348/,
    sample: '接到政府热线3277件',
  },
  {
    id: 'HOTLINE_REQUESTS',
    unit: /^(?:件|次|个|起|件次|宗|条)$/,
    label: /^(?:共|全年|累计)*(?:接收|接到|受理|收到|承办|签收|办理)[^,。;]{0,14}工单$/,
    context: /热线|12345|12315/,
    sample: '回应12345平台转办的诉求,共接收农业类工单146条',
  },
  {
    id: 'CREDIT_MEASURES',
    unit: /^(?:条|项|个)$/,
    label: /信用.{0,8}(?:措施|激励|惩戒)/,
    sample: '出台信用激励措施152条',
  },
  {
    id: 'ENFORCEMENT_SUPERVISION_DOCUMENTS',
    unit: DOCUMENTS,
    label: /执法监督.{0,10}(?:通知书|意见书|文书|建议书|决定书|函)/,
    sample: '制发行政执法监督文书12份',
  },
];
