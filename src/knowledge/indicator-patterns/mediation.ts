import { BODIES, CASES, COUNTED_CASES, MONEY, PEOPLE, SHARE } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of mediation and petitions (人民调解、信访) are told. */
export const MEDIATION: readonly IndicatorPattern[] = [
  {
    id: 'MEDIATION_ORGANIZATIONS',
    unit: BODIES,
    label: /调解(?:组织|委员会)|调委会/,
    not: /(?:乡镇|镇|街道|村|社区|企业|行业.{0,6})\)?(?:人民)?调(?:解委员会|委会)|行业|专业|其他|新设|新增|(?<!\d)个人|品牌/,
    sample: '全县共有人民调解组织164个',
  },
  {
    id: 'MEDIATORS',
    unit: PEOPLE,
    label: /调解员/,
    not: /律师|[一二三四]级|培训|等级|新增|表彰|网格|行业/,
    notInContext: /对[^,。;]{0,30}调解员[^,。;]{0,8}培训/,
    sample: '人民调解员687名',
  },
  {
    id: 'MEDIATION_AMOUNT',
    unit: MONEY,
    label: /金额|标的|款项|涉及资金/,
    context: /调解|纠纷/,
    notInContext: /行政调解/,
    not: /援助|罚|欠薪|仲裁|劳动人事|损害赔偿|赔偿金额|磋商|补偿/,
    sample: '调解矛盾纠纷,涉及金额1300万元',
  },
  {
    id: 'MEDIATION_SUCCESS_RATE',
    unit: SHARE,
    label: /(?:成功|调结|化解|调解|调处).{0,2}率/,
    context: /纠纷|人民调解/,
    not: /复议|和解/,
    notInContext: /三大纠纷/,
    sample: '矛盾纠纷调解成功率达99%',
  },
  {
    id: 'DISPUTES_SETTLED',
    unit: CASES,
    label: /(?:成功|调成|调结|化解).{0,14}纠纷|纠纷.{0,8}(?:成功|调结|化解)/,
    not: /庭前|三大纠纷|顾问|排查化解|排查、|率|机制|中心/,
    sample: '成功调解矛盾纠纷1074件',
  },
  {
    id: 'DISPUTES_MEDIATED',
    unit: CASES,
    label: /(?:调解|调处|受理).{0,14}纠纷|纠纷.{0,6}(?:调解|调处)/,
    not: /庭前|三大纠纷|顾问|成功|调结|排查|率|(?:中心|室|委员会)(?!.{0,8}(?:调解|调处|受理))|参与|排查(?:化解|调处|调解)/,
    sample: '调处各类矛盾纠纷775件',
  },
  {
    id: 'DISPUTES_MEDIATED',
    unit: CASES,
    label: /(?:受理|办理)(?:人民)?调解案件$|人民调解案件$|(?:调解|调处)(?:各类|各种|群众|基层)?矛盾$/,
    not: /行政|劳动|仲裁|诉|法院|庭前|顾问|成功|率|评查|卷|每月|参与/,
    sample: '各级调委会受理调解案件126件',
  },
  {
    id: 'DISPUTES_SCREENED',
    unit: COUNTED_CASES,
    label: /排查.{0,16}纠纷/,
    not: /三大纠纷|成功|调结|排查(?:化解|调处|调解)|调处|每月/,
    sample: '共排查矛盾纠纷1083件',
  },
  {
    id: 'PETITIONS_HANDLED',
    unit: /^(?:件|批次|起|批|人次|件次|宗)$/,
    label: /信访/,
    clause: /受理|办理|办结|接待|处理|化解/,
    not: /积案|率|中央|省交办|重复/,
    sample: '受理信访事项320件',
  },
];
