import type { ChapterWording, Figure } from './wording.ts';

const figure = (unit: string, from: number, to: number, label: string, indicator: string | null = null): Figure => ({
  unit,
  range: [from, to],
  label,
  indicator,
});
const part = (partOf: string, unit: string, from: number, to: number, label: string, indicator: string | null) => ({
  ...figure(unit, from, to, label, indicator),
  partOf,
});
const rate = (from: number, to: number, label: string, indicator: string | null, rateOf?: string): Figure => ({
  ...figure('%', from, to, label, indicator),
  decimals: 1,
  ...(rateOf === undefined ? {} : { rateOf }),
});

/** What the reports tell: invented for this generator, figures in the order in which their sentences name them. */
export const CHAPTERS: readonly ChapterWording[] = [
  {
    theme: 'PARTY_LEADERSHIP',
    headings: ['加强党的领导，压实法治建设责任', '坚持党对法治建设的领导', '抓牢关键少数，强化组织领导'],
    deeds: [
      {
        lead: '健全会前学法制度',
        text: '全年组织常务会议会前学法{a}，专题研究法治建设工作{b}。',
        figures: {
          a: figure('次', 3, 20, '学法', 'STUDY_SESSIONS'),
          b: figure('次', 2, 9, '法治建设', 'LEADERSHIP_MEETINGS'),
        },
      },
      {
        lead: '严格落实学法考法制度',
        text: '组织国家工作人员{a}参加学法考试，合格率{b}。',
        figures: {
          a: figure('人', 120, 6800, '学法考试', 'LAW_EXAM_PARTICIPANTS'),
          b: rate(90, 99, '合格率', 'LAW_EXAM_PASS_RATE', 'a'),
        },
      },
      {
        lead: '推动旁听庭审常态化',
        text: '组织领导干部旁听庭审{a}。',
        figures: { a: figure('次', 2, 40, '旁听庭审', 'COURT_HEARING_ATTENDANCE') },
      },
      {
        lead: '完善述法评议机制',
        text: '组织各单位主要负责人{a}开展年终述法，评议结果纳入年度考核。',
        figures: { a: figure('名', 8, 90, '述法', 'DUTY_REPORTS') },
      },
    ],
  },
  {
    theme: 'GOVERNMENT_FUNCTIONS',
    headings: ['深化放管服改革，优化营商环境', '转变政府职能，提升政务服务水平', '依法履行职能，持续优化营商环境'],
    deeds: [
      {
        lead: '推进政务服务标准化',
        text: '梳理公布政务服务事项{a}，网上可办率达{b}。',
        figures: {
          a: figure('项', 300, 2400, '政务服务事项', 'SERVICE_ITEMS'),
          b: rate(85, 99, '网上可办率', 'ONLINE_SERVICE_RATE'),
        },
      },
      {
        lead: '提升企业服务质效',
        text: '走访服务企业{a}，协调解决困难问题{b}。',
        figures: {
          a: figure('家', 40, 900, '服务企业', 'ENTERPRISES_SERVED'),
          b: figure('个', 20, 400, '问题'),
        },
      },
      {
        lead: '落实公平竞争审查制度',
        text: '开展公平竞争审查{a}。',
        figures: { a: figure('件', 6, 160, '公平竞争审查', 'FAIR_COMPETITION_REVIEWS') },
      },
      {
        lead: '激发市场主体活力',
        text: '净增市场主体{a}，全年办理政务服务事项{b}，群众满意率{c}。',
        figures: {
          a: figure('户', 200, 9800, '市场主体', 'MARKET_ENTITIES_ADDED'),
          b: figure('件', 5000, 99000, '政务服务', 'SERVICE_CASES_HANDLED'),
          c: rate(95, 99, '满意率', 'SERVICE_SATISFACTION_RATE'),
        },
      },
    ],
  },
  {
    theme: 'RULEMAKING',
    headings: ['完善依法行政制度体系', '规范性文件管理更加规范', '加强行政规范性文件监督管理'],
    deeds: [
      {
        lead: '规范文件制定程序',
        text: '全年制发行政规范性文件{a}，废止规范性文件{b}。',
        figures: {
          a: figure('件', 1, 24, '规范性文件', 'NORMATIVE_DOCS_ISSUED'),
          b: figure('件', 1, 40, '废止', 'NORMATIVE_DOCS_REPEALED'),
        },
      },
      {
        lead: '严格备案审查',
        text: '按时报备行政规范性文件{a}。',
        figures: { a: figure('件', 1, 20, '报备', 'NORMATIVE_DOCS_FILED') },
      },
      {
        lead: '开展文件清理',
        text: '对照上位法逐件清理现行文件，清理结果向社会公布。',
        figures: {},
      },
    ],
  },
  {
    theme: 'DECISION_MAKING',
    headings: ['健全重大行政决策机制', '推进科学民主依法决策', '规范行政决策程序'],
    deeds: [
      {
        lead: '强化合法性审查',
        text: '审查合同协议{a}，出具法律意见书{b}。',
        figures: {
          a: figure('份', 10, 320, '合同', 'CONTRACTS_REVIEWED'),
          b: figure('份', 8, 260, '法律意见书', 'LEGAL_OPINIONS_ISSUED'),
        },
      },
      {
        lead: '发挥法律顾问作用',
        text: '聘请政府法律顾问{a}，配备公职律师{b}。',
        figures: {
          a: figure('名', 2, 18, '法律顾问', 'GOVERNMENT_LEGAL_ADVISERS'),
          b: figure('名', 2, 60, '公职律师', 'PUBLIC_LAWYERS'),
        },
      },
      {
        lead: '实行决策目录管理',
        text: '公布年度重大行政决策事项目录{a}，对重大行政决策开展合法性审查{b}。',
        figures: {
          a: figure('项', 2, 16, '重大行政决策事项', 'MAJOR_DECISIONS_LISTED'),
          b: figure('件', 2, 30, '合法性审查', 'MAJOR_DECISION_REVIEWS'),
        },
      },
    ],
  },
  {
    theme: 'LAW_ENFORCEMENT',
    headings: ['严格规范公正文明执法', '深化行政执法体制改革', '规范行政执法行为'],
    deeds: [
      {
        lead: '加强执法队伍建设',
        text: '全域现有行政执法人员{a}，举办培训班培训执法人员{b}。',
        figures: {
          a: figure('人', 60, 2200, '行政执法人员', 'ENFORCEMENT_OFFICERS'),
          b: figure('人次', 80, 3000, '培训', 'ENFORCEMENT_TRAINEES'),
        },
      },
      {
        lead: '依法办理行政处罚案件',
        text: '全年办理行政处罚案件{a}，开展执法案卷评查{b}。',
        figures: {
          a: figure('件', 50, 5200, '行政处罚', 'PENALTY_CASES'),
          b: figure('件', 20, 260, '案卷评查', 'CASE_FILES_REVIEWED'),
        },
      },
      {
        lead: '推行包容审慎监管',
        text: '公布轻微违法免罚清单事项{a}，免予处罚案件{b}。',
        figures: {
          a: figure('项', 10, 180, '免罚清单', 'LENIENCY_ITEMS'),
          b: figure('件', 4, 220, '免予处罚', 'PENALTY_EXEMPTIONS'),
        },
      },
      {
        lead: '严把重大执法决定关口',
        text: '开展重大执法决定法制审核{a}，公示行政处罚信息{b}。',
        figures: {
          a: figure('件', 8, 420, '法制审核', 'ENFORCEMENT_DECISIONS_REVIEWED'),
          b: figure('条', 40, 3600, '行政处罚信息', 'PENALTIES_PUBLISHED'),
        },
      },
    ],
  },
  {
    theme: 'EMERGENCY',
    headings: ['完善突发事件应对体系', '提升应急处置法治化水平', '依法防范化解突发事件风险'],
    deeds: [
      {
        lead: '排查整治风险隐患',
        text: '排查安全隐患{a}，整改{b}。',
        figures: {
          a: figure('处', 60, 1800, '安全隐患', 'HAZARDS_FOUND'),
          b: part('a', '处', 80, 99, '整改', 'HAZARDS_RECTIFIED'),
        },
      },
      {
        lead: '建强应急救援力量',
        text: '组建应急救援队伍{a}。',
        figures: { a: figure('支', 2, 40, '应急救援队伍', 'EMERGENCY_TEAMS') },
      },
      {
        lead: '修订应急预案',
        text: '结合实际修订各类应急预案，定期组织演练，值班值守制度落实到岗到人。',
        figures: {},
      },
    ],
  },
  {
    theme: 'DISPUTE_RESOLUTION',
    headings: ['依法化解社会矛盾纠纷', '加强行政复议和行政应诉工作', '健全矛盾纠纷预防调处化解体系'],
    deeds: [
      {
        lead: '发挥行政复议主渠道作用',
        text: '全年收到行政复议申请{a}，受理{b}，审结行政复议案件{c}。',
        figures: {
          a: figure('件', 30, 480, '行政复议申请', 'RECONSIDERATION_APPLICATIONS'),
          b: part('a', '件', 70, 95, '受理', 'RECONSIDERATION_ACCEPTED'),
          c: part('b', '件', 60, 95, '行政复议案件', 'RECONSIDERATION_CONCLUDED'),
        },
      },
      {
        lead: '做好行政应诉工作',
        text: '全年办理行政应诉案件{a}，行政机关负责人出庭应诉率{b}。',
        figures: {
          a: figure('件', 8, 190, '应诉案件', 'LITIGATION_CASES'),
          b: rate(80, 99, '出庭应诉率', 'OFFICIAL_APPEARANCE_RATE'),
        },
      },
      {
        lead: '筑牢人民调解防线',
        text: '各级人民调解组织调解矛盾纠纷{a}，调解成功率{b}。',
        figures: {
          a: figure('件', 120, 5600, '矛盾纠纷', 'DISPUTES_MEDIATED'),
          b: rate(92, 99, '调解成功率', 'MEDIATION_SUCCESS_RATE', 'a'),
        },
      },
      {
        lead: '依法办理信访事项',
        text: '受理群众信访事项{a}，按期答复率{b}。',
        figures: {
          a: figure('件', 20, 900, '信访事项', 'PETITIONS_HANDLED'),
          b: rate(95, 99, '答复率', null, 'a'),
        },
      },
    ],
  },
  {
    theme: 'OVERSIGHT',
    headings: ['强化行政权力制约和监督', '自觉接受各方面监督', '加强对行政权力的监督'],
    deeds: [
      {
        lead: '办好建议提案',
        text: '办理人大代表建议{a}，办理政协委员提案{b}。',
        figures: {
          a: figure('件', 6, 160, '人大代表建议', 'NPC_SUGGESTIONS'),
          b: figure('件', 6, 160, '提案', 'CPPCC_PROPOSALS'),
        },
      },
      {
        lead: '全面推进政务公开',
        text: '主动公开政府信息{a}。',
        figures: { a: figure('条', 200, 9000, '政府信息', 'GOVERNMENT_INFORMATION_PUBLISHED') },
      },
      {
        lead: '畅通群众监督渠道',
        text: '12345热线受理群众诉求{a}，按时办结率{b}。',
        figures: {
          a: figure('件', 300, 28000, '热线', 'HOTLINE_REQUESTS'),
          b: rate(95, 99, '按时办结率', 'HOTLINE_TIMELY_RATE', 'a'),
        },
      },
    ],
  },
  {
    theme: 'DIGITAL',
    headings: ['健全法治政府建设科技保障体系', '加快数字政府建设', '推进数字政府建设'],
    deeds: [
      {
        lead: '推动政务数据共享',
        text: '汇集共享政务数据{a}。',
        figures: { a: figure('条', 3000, 90000, '数据', 'DATA_RECORDS_SHARED') },
      },
      {
        lead: '升级监管平台',
        text: '“互联网+监管”平台归集监管行为数据，部门之间实现信息互通。',
        figures: {},
      },
    ],
  },
  {
    theme: 'LEGAL_EDUCATION',
    headings: ['深入开展法治宣传教育', '扎实推进普法工作', '创新普法形式，营造法治氛围'],
    deeds: [
      {
        lead: '开展主题普法活动',
        text: '举办法治宣传活动{a}，发放宣传资料{b}。',
        figures: {
          a: figure('场次', 12, 320, '法治宣传活动', 'PUBLICITY_EVENTS'),
          b: figure('份', 1500, 68000, '宣传资料', 'PUBLICITY_MATERIALS'),
        },
      },
      {
        lead: '培育基层普法力量',
        text: '全域共有“法律明白人”{a}，聘任法治副校长{b}。',
        figures: {
          a: figure('名', 40, 1600, '法律明白人', 'LEGALLY_LITERATE_PERSONS'),
          b: figure('名', 5, 150, '法治副校长', 'RULE_OF_LAW_VICE_PRINCIPALS'),
        },
      },
      {
        lead: '推进法治示范创建',
        text: '创建省级民主法治示范村{a}，举办法治讲座{b}。',
        figures: {
          a: figure('个', 1, 30, '民主法治示范村', 'MODEL_VILLAGES_PROVINCIAL'),
          b: figure('场次', 6, 140, '法治讲座', 'LEGAL_LECTURES'),
        },
      },
    ],
  },
  {
    theme: 'LEGAL_SERVICES',
    headings: ['完善公共法律服务体系', '提升公共法律服务水平', '做优公共法律服务'],
    deeds: [
      {
        lead: '扩大法律援助覆盖面',
        text: '办理法律援助案件{a}，接待群众法律咨询{b}。',
        figures: {
          a: figure('件', 20, 900, '法律援助案件', 'LEGAL_AID_CASES'),
          b: figure('人次', 200, 9000, '法律咨询', 'LEGAL_CONSULTATIONS'),
        },
      },
      {
        lead: '做好公证服务',
        text: '办理公证事项{a}。',
        figures: { a: figure('件', 30, 2600, '公证', 'NOTARIZATIONS') },
      },
      {
        lead: '建设公共法律服务站点',
        text: '建成公共法律服务站点{a}，选聘村（社区）法律顾问{b}。',
        figures: {
          a: figure('个', 6, 320, '公共法律服务站点', 'LEGAL_SERVICE_STATIONS'),
          b: figure('名', 6, 180, '法律顾问', 'VILLAGE_LEGAL_ADVISERS'),
        },
      },
    ],
  },
];
