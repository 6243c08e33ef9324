import { CASES, FIRMS, ITEMS, SHARE, TIME_LIMIT } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of government functions (政府职能) are told. */
export const GOVERNMENT_FUNCTIONS: readonly IndicatorPattern[] = [
  {
    id: 'ONE_MATTER_SERVICES',
    unit: ITEMS,
    label: /一件事|一类事/,
    not: /国家|自治区|全省|全国|省定|办件|(?:办理|办结|受理)$/,
    sample: '确定“一件事一次办”事项套餐135个',
  },
  {
    id: 'SERVICE_ITEMS',
    unit: /^(?:项|个|类|条)$/,
    label: /政务服务.{0,4}事项|依申请.{0,8}事项|(?:进驻|纳入).{0,10}事项/,
    not: /通办|网上|网办|即办|决策|告知承诺|一件事|取消|下放|容缺|证明|程序|类依|帮办|清单$/,
    sample: '进驻37个部门、1512项政务服务事项',
  },
  {
    id: 'SERVICE_CASES_HANDLED',
    unit: /^(?:件|件次|笔|次|人次|宗)$/,
    label:
      /办件(?:量|总量|数)?$|政务服务.{0,10}(?:业务|事项|办件)|(?:办理|办结|受理).{0,8}(?:政务服务|审批服务|便民服务事项|各类(?:业务|事项))/,
    not: /通办|回访|热线|公证|援助|复议|好差评|即办|承诺/,
    notInContext: /通办[^,。;]*、办件/,
    sample: '政务服务中心办理各类业务12.3万件',
  },
  {
    id: 'SERVICE_CASES_HANDLED',
    unit: /^(?:件|件次|笔|宗)$/,
    label:
      /(?:受理|办理|办结|接件)(?:各类|各项|群众|企业|居民)*(?:申报|申请|业务|事项|办件|服务事项)(?:事项|业务)?$|大厅.{0,4}接件$/,
    context:
      /(?:政务|便民|为民|企业|市民|党群)服务(?:中心|大厅|站)|市民中心|(?:办事|政务|审批|服务)大厅|(?:综合|便民|服务|受理|办事)窗口/,
    not: /通办|法律|公证|援助|复议|调解|信访|仲裁|热线|帮办|代办|即办|承诺|许可|诉求|投诉/,
    notInContext: /法律服务(?:中心|大厅|站)|援助中心|仲裁|信访/,
    sample: '镇便民服务中心办理业务1.37万件',
  },
  {
    id: 'ONLINE_SERVICE_RATE',
    unit: SHARE,
    label: /(?:网上可办|网办|可网办|全程网办|网上办理|网上办)(?:率|比例)/,
    sample: '依申请政务服务事项网上可办率100%',
  },
  {
    id: 'SERVICE_SATISFACTION_RATE',
    unit: SHARE,
    label: /满意[率度]|好评率/,
    context: /政务服务|审批|办件|好差评|窗口|办事大厅/,
    not: /信访|热线|建议|提案/,
    notInContext: /建议|提案|热线|12345|工单|法律咨询|公共法律/,
    sample: '政务服务满意率100%',
  },
  {
    id: 'APPROVAL_TIME_REDUCTION_RATE',
    unit: SHARE,
    clause:
      /提速率|压缩率|压减率|(?:压缩|压减|缩短).{0,8}时限|时限.{0,8}(?:压缩|压减|缩短|减少)|平均(?:提速|压缩|压减)/,
    not: /^(?!.*(?:时限|时间|时长|期限|周期|提速)).*(?:事项|材料|环节|证明|跑动)/,
    sample: '平均承诺提速率89.82%',
  },
  {
    id: 'APPROVAL_TIME_LIMIT',
    unit: TIME_LIMIT,
    clause: /(?:审批|办理|承诺|开办|办结|许可|登记|注册).{0,8}(?:时限|时间|期限|周期|时长)/,
    not: /(?:缩减|减少|压缩|压减|缩短)(?:了)?\d|提前|检查|复议|培训|法定/,
    sample: '审批时限缩短至5个工作日',
  },
  {
    id: 'APPROVAL_TIME_LIMIT',
    unit: TIME_LIMIT,
    clause: /(?:审批|开办|登记|办理)(?:缩短|压缩|压减|控制|不超过|最快)/,
    not: /提前|检查|复议|培训|法定/,
    sample: '企业投资项目审批缩短到50天以内',
  },
  {
    id: 'POWER_LIST_ITEMS',
    unit: ITEMS,
    label: /^(?:共有|现有|保留)?事项$|权责(?:清单|事项)|权力(?:清单|事项)|责任清单|行政职权|行政权力|清单事项/,
    not: /取消|下放|调整省|普法|单位|(?<![级直各有府属])部门|[\u4e00-\u9fff](?:局|委)(?:于|在|的|发布|公布)|[镇乡]履职/,
    notInContext: /如.{0,10}(?:局|委)/,
    context: /权责|权力清单|责任清单|职权|行政权力事项/,
    sample: '公布权责清单事项4211项',
  },
  {
    id: 'REFORM_MEASURES',
    unit: /^(?:项|条|个)$/,
    label: /改革(?:举措|措施|任务|事项)|优化营商环境.{0,4}(?:举措|措施)/,
    sample: '提出144项改革举措',
  },
  {
    id: 'ENTERPRISES_SERVED',
    unit: FIRMS,
    label:
      /(?:服务|走访|帮扶|指导).{0,14}(?:企业|市场主体|经营主体)|企业(?:(?:提供|开展)(?:上门|精准|“?一对一”?|帮办|代办|跟踪|定制|个性化|惠企|合规).{0,6}服务|走访|走访服务|走访活动)$/,
    not: /法律|律师|检查|执法|培训|自查|整改|隐患|安全生产/,
    sample: '服务企业1800余家',
  },
  {
    id: 'ENTERPRISES_SERVED',
    unit: /^(?:家|户|家次|户次)$/,
    label: /法治体检|法律体检|“法治体检”|“法律体检”/,
    clause: /(?:企业|市场主体|经营主体|商户|民企)/,
    sample: '为240余家茶叶企业开展“法治体检”',
  },
  {
    id: 'MARKET_ENTITIES_ADDED',
    unit: FIRMS,
    label:
      /(?:净增|新增).{0,10}(?:市场主体|经营主体|个体工商户|企业)|(?:市场主体|经营主体|个体工商户|企业).{0,4}(?:净增|新增)/,
    not: /规上|规模以上|示范|信用|修复|高新技术/,
    sample: '个体工商户净增6878户',
  },
  {
    id: 'FAIR_COMPETITION_REVIEWS',
    unit: CASES,
    label: /公平竞争审查/,
    not: /会议|联席|培训|制度|机制|修改|不予|问题/,
    sample: '开展公平竞争审查56件',
  },
  {
    id: 'FAIR_COMPETITION_REVIEWS',
    unit: CASES,
    label: /审查.{0,12}(?:措施|文件|政策)|(?:措施|文件|政策).{0,6}审查|^(?:涉企|增量|拟出台|存量)?(?:政策|文件|措施)+$/,
    context: /公平竞争审查/,
    not: /修改|不予|废止|清理|问题|合法性|规范性/,
    sample: '落实公平竞争审查制度,审查政策措施88件',
  },
  {
    id: 'FAIR_COMPETITION_REVIEWS',
    unit: CASES,
    label: /^(?:共|累计)?审查(?:各类)?(?:行政)?规范性文件/,
    context: /公平竞争审查/,
    not: /修改|不予|废止|清理|问题|合法性/,
    notInContext: /合法性/,
    sample: '健全公平竞争审查机制,审查规范性文件、合同等6件',
  },
];
