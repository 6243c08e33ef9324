import { CASES, COUNTED_CASES, ITEMS, KINDS_OF_APPEALS, MONEY } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of penalties (行政处罚) are told, and of what leads to them or away from them. */
export const PENALTIES: readonly IndicatorPattern[] = [
  {
    id: 'PENALTY_AMOUNT',
    unit: MONEY,
    label: /罚款|罚没|处罚|没收/,
    not: /减免|免除|减轻|少缴/,
    sample: '罚没款212.4万元',
  },
  {
    id: 'PENALTIES_PUBLISHED',
    unit: /^(?:条|件|个|份)$/,
    label: /(?:公示|公开|公布).{0,12}处罚|处罚.{0,4}信息/,
    sample: '公布行政处罚信息21条',
  },
  {
    id: 'LENIENCY_ITEMS',
    unit: ITEMS,
    label: /(?:免罚|不予处罚|不罚|轻微违法|包容|免予处罚|从轻减轻).{0,16}(?:清单|事项)|清单.{0,8}(?:免罚|不罚)/,
    sample: '梳理出169项包容免罚清单事项',
  },
  {
    id: 'PENALTIES_MITIGATED',
    unit: CASES,
    label: /从轻|减轻/,
    not: /清单|事项|负担/,
    sample: '从轻、减轻处罚案件12件',
  },
  {
    id: 'PENALTY_EXEMPTIONS',
    unit: /^(?:件|起|宗|例|次|家|户|人次)$/,
    label: /(?:免予|免于|不予)(?:行政)?处罚|免罚|不罚/,
    not: /清单(?!.{0,4}(?:不予|免予|免于))|事项|从轻|减轻/,
    sample: '免予处罚案件37件',
  },
  {
    id: 'PENALTY_CASES',
    unit: COUNTED_CASES,
    label: /处罚.{0,4}案件|(?:办理|查处|查办|立案|作出|实施|完成).{0,10}处罚|行政处罚$/,
    not: /免予|免于|不予|从轻|减轻|信息|公示|事项|复议|处罚类|涉行政处罚|评查|案卷|交通事故|审[查核]|集体讨论/,
    notInContext: KINDS_OF_APPEALS,
    sample: '完成行政处罚案件31起',
  },
  {
    id: 'PENALTY_CASES',
    unit: COUNTED_CASES,
    label: /^(?:共|全年)*立案(?:查处|处罚)?(?:.{0,8}案件|违法.{0,8})?$|立案查[处办].{0,8}|查[处办].{0,6}违法案件/,
    context: /违法|处罚|执法|罚款/,
    not: /免予|免于|不予|从轻|减轻|复议|诉讼|刑事|涉嫌犯罪|公安|监督|公益|纪检|评查|案卷|结案|指定|典型|个领域|隐患|安全生产/,
    sample: '开展执法检查430次,立案23宗',
  },
  {
    id: 'PENALTY_CASES',
    unit: COUNTED_CASES,
    label: /(?:一般|普通|简易)程序(?:行政)?(?:处罚)?案件(?:共?办理)?$/,
    context: /处罚|执法|罚款|罚没/,
    not: /免予|免于|不予|从轻|减轻|复议|评查|案卷|交通|仲裁|诉讼|审理/,
    sample: '办理一般程序案件86件,罚款23万元',
  },
  {
    id: 'PENALTY_CASES',
    unit: COUNTED_CASES,
    label: /查[处办](?:各类|.{0,10}(?:行动|领域|民生|违法违规|环境|市场监管))?案件$/,
    context: /罚没|罚款/,
    not: /免予|免于|不予|不罚|从轻|减轻|复议|诉讼|刑事|犯罪|公安|监督|公益|纪检|评查|案卷|结案|指定|典型|隐患|安全生产|其中/,
    sample: '查办民生领域案件179件,罚没款157万元',
  },
  {
    id: 'CASE_FILES_REVIEWED',
    unit: /^(?:卷|件|份|宗|本|册|起)$/,
    clause: /案卷|卷宗/,
    not: /整理|归档|优秀|合格|调解|不合格|问题|瑕疵/,
    sample: '对执法案卷共评查41件',
  },
  {
    id: 'CASES_TRANSFERRED_TO_POLICE',
    unit: /^(?:件|起|宗|例)$/,
    clause: /移[送交]/,
    context: /公安|司法机关|涉嫌犯罪/,
    not: /线索\d|核查/,
    sample: '向公安机关移送案件49件',
  },
];
