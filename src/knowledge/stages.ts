/**
 * What happens to cases, one stage after another (over folded text): a count of a later stage is a part of the nearest
 * count of an earlier one. The last pattern that matches gives the stage, so 未受理 is not 受理.
 */
export const STAGES: readonly { stage: number; pattern: RegExp; sample: string }[] = [
  {
    stage: 0,
    pattern:
      /收到|收集|接收|接到|收取|新收|申请|排查|摸排|发现|启动|报送|上报|编制|检查|被诉|应诉|诉讼|参加|应报|登记|审核|审查|清理|评估|抽检|检测|抽查|抽评|评查|反馈|人员|查出/,
    sample: '收到申请48件',
  },
  {
    stage: 1,
    pattern:
      /受理|立案|调处|调解(?!员|组织|委员会|室|中心)|化解|应考|免考|采纳|采用|(?<!应)出庭|入选|公开|公示|整改|销号|消除|转送|其余|制止|列入|继续有效|保留|修改(?!(?:意见|建议)(?!后))|解决|在岗|发文|印发|废止|失效|不合格|合格|优秀|良好|剩余|尚余|余下|(?<!应)持.{0,6}证|(?<!应)持证|不予受理|未予受理|不受理|待受理|未受理|待补正|告知(?!承诺)|不属于|不符合|其他(?:途径|渠道)/,
    sample: '受理43件',
  },
  {
    stage: 2,
    pattern:
      /审结|办结|结案|(?:已|作出)(?:判决|裁判)|调结|调成|已结|成功|完成(?=$|整改|销号|化解|办理|的)|通过|执结|纠正|达成.{0,4}协议|未结|未审结|正在审理|裁决|答复|办复|回复/,
    sample: '审结15件',
  },
  { stage: 1.5, pattern: /实考|(?<!现)实有/, sample: '实考2850人' },
  { stage: 1, pattern: /^(?:向[^,。;]{1,8})?(?:移送|移交)[^,。;]{0,6}$/, sample: '向市级移送8起' },
  { stage: 2, pattern: /^[^收受接]{0,24}报备$/, sample: '向市政府报备5件' },
  {
    stage: 3,
    pattern:
      /(?:调解|和解)(?:方式)?(?:结案|终止)|维持|撤销|驳回|终止(?!调查|执行|鉴定)|变更(?!登记|手续|业务|等(?:行政)?许可|许可|注册)|责令|确认违法|败诉|胜诉|纠错|和解|撤回|撤诉/,
    sample: '其中3件予以撤销',
  },
];

/** What became of cases (告知其他途径处理) and tells no stage comes behind those that were accepted. */
export const RESULT = 2;

/** What was passed on to others is no part of what was settled here: 排查694起,化解681起,移送8起. */
export const PASSED_ON = /^(?:向[^,。;]{1,8})?(?:移送|移交|转交|上报|上交)/;

/** What the year before left over, beside what the year brought. */
export const CARRIED_OVER = /结转|遗留|(?:上年|上年度|去年|往年)(?:未结|转入)/;

/** What is told of things that are called otherwise where they are counted: who went to court for cases, what was reported of documents. */
export const TOLD_OF: readonly { own: RegExp; of: RegExp }[] = [
  { own: /出庭/, of: /诉/ },
  { own: /报备$/, of: /文件/ },
  { own: /移[送交][^,。;]{0,6}$/, of: /纠纷/ },
];

/** What was made known to all: answers to those who ask are no part of it. */
export const IS_TOLD = /主动公开|公开.{0,6}信息|发布.{0,6}信息/;

/** The last stage of a case tells of cases by itself: 败诉33件. */
export const OUTCOME = 3;

/** Who does it, in front of what is done: 各级调解组织排查纠纷 is 排查 alone, no 调解. */
export const DOER =
  /^(?![向对由与从为给转移送报])[^,。;]{0,12}?(?:机关|机构|组织|中心|委员会|部门)(?=[\u4e00-\u9fff]{2})/;

/** What was made is not what was done away with afterwards: 制定规范性文件5件,废止3件. */
export const MAKES =
  /制定|制发|出台|印发|修订|修改(?!意见|建议)|新建|建立|建成|设立|组建|成立|新增|新聘|聘请|聘任|选聘|开展|举办|组织|发放/;

/** A rate and the count beside it that it is divided by. */
export interface RateRule {
  rate: RegExp;
  /** What that count is of. */
  denominator: RegExp;
  /** The unit that it has. */
  unit?: RegExp;
  /** What it is not of, in the words around the count. */
  not?: RegExp;
  /** Only where nothing stands between the two. */
  beside?: true;
  sample: string;
}

/** Rates whose denominator is a count beside them; the part that succeeded is none. */
export const RATES: readonly RateRule[] = [
  {
    rate: /(?:调结|调处|调解)率/,
    denominator: /调处|调解(?!成功)|受理|排查/,
    sample: '调处775件,调结739件,调结率95.35%',
  },
  { rate: /成功率|化解率/, denominator: /排查|受理|调处|调解/, sample: '排查1083件,成功调解1074件,成功率99%' },
  {
    rate: /(?:通过|合格|及格|优秀|优良)率/,
    denominator: /应考|实考|参加|参考|组织|考试|抽检|检测|评查|案卷|培训/,
    unit: /^(?![次场期堂轮])/,
    sample: '应考9702人,通过9692人,通过率99.9%',
  },
  {
    rate: /参[考学试加]率/,
    denominator: /应考|参加|参考|组织|考试/,
    unit: /^(?:人|名)$/,
    sample: '组织860人参加学法考试,参考率100%',
  },
  { rate: /败诉率/, denominator: /审结|结案|诉讼|应诉|被诉/, sample: '一审结案36件,败诉4件,一审败诉率11.11%' },
  { rate: /纠错率/, denominator: /审结|办结|(?<!解)结案/, not: /调解|和解/, sample: '审结50件,综合纠错率36%' },
  { rate: /整改|销号|消除/, denominator: /发现|排查|查出|隐患|问题/, sample: '发现隐患317处,整改302处,整改率95.3%' },
  {
    rate: /持证/,
    denominator: /人员|干部|队/,
    unit: /^(?:人|名)$/,
    not: /新增|新进|新招|新考/,
    beside: true,
    sample: '现有执法人员215名,持证率98%',
  },
  {
    rate: /配备|持证/,
    denominator: /^.*$/,
    unit: /^(?:个|家|村|社区)$/,
    beside: true,
    sample: '25个行政机关公职律师配备率达52%',
  },
  {
    rate: /审[查核]率/,
    denominator: /^.*$/,
    unit: /^(?:件|份|部|个|项|宗)$/,
    not: /报备|备案/,
    beside: true,
    sample: '制发规范性文件7件,合法性审核率100%',
  },
  {
    rate: /(?:结案|审结|执结)[\u4e00-\u9fff]{0,2}率/,
    denominator: /受理|立案|查处|案件|办理|审理|举报|投诉/,
    unit: /^(?:件|起|宗|例|件次)$/,
    not: /撤销|不予|办结|结案|移送/,
    sample: '受理案件26件,为86名农民工追回工资9万元,结案率100%',
  },
  {
    rate: /(?:办结|处置|办复|答复|回复|及时|按时|按期|反馈|满意|结案|履行|完成|到位|清零|公示|采纳|报备|备案|淘汰|办理|出警|处理|见面|沟通|面商|走访)[\u4e00-\u9fff]{0,2}率/,
    denominator: /^.*$/,
    beside: true,
    sample: '办结群众举报12件,办结率100%',
  },
];

/** Rates that no count beside them is divided by. */
export const RATES_ALONE =
  /出庭|调撤|满意度|群众满意|网上可办|网上办|网办|提速|压缩|压减|覆盖率|参与率|知晓率|普及率|和解率|即办|回访率|好评|(?:群众|评价|对象|办事|好差评).{0,6}满意/;

/** What people asked for, and were asked about afterwards. */
export const ASKED_FOR = /工单|热线|转办件|诉求件|交办件/;

/** How many came of those who should. */
export const TURNOUT = /参[考学试加]率/;

/** The part that succeeded, or failed: no rate is divided by it. */
export const SUCCEEDED = /成功|通过$|败诉|整改/;

/** 日均4005件: no rate is of an average. */
export const AVERAGE = /^(?:[日月年人户]均|平均)/;
