import { ATTENDANCES, PEOPLE, SHARE, TIMES } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of party leadership (党的领导) are told. */
export const PARTY_LEADERSHIP: readonly IndicatorPattern[] = [
  {
    id: 'RULE_OF_LAW_COMMITTEE_MEETINGS',
    unit: TIMES,
    label:
      /(?:依法治[国省市县区州旗镇乡]|法治.{0,6})委员会(?!(?:召开)?办公室|.{0,4}协调小组)(?:.{0,6}|第.{1,10}次)(?:会议|全会)/,
    sample: '召开县委全面依法治县委员会会议2次',
  },
  {
    id: 'RULE_OF_LAW_COMMITTEE_MEETINGS',
    unit: TIMES,
    label: /^(?:组织|先后)?召开委员会(?:专题|全体|工作)*会议$/,
    context: /依法治[国省市县区州旗镇乡街]委员会/,
    lookBack: true,
    sample: '成立依法治镇委员会,全年召开委员会专题会议3次',
  },
  {
    id: 'COORDINATION_GROUP_MEETINGS',
    unit: TIMES,
    label: /(?:协调小组|办公室).{0,6}(?:会议|例会)|(?:依法治.办).{0,6}会议/,
    sample: '协调小组会议9次',
  },
  {
    id: 'LEADERSHIP_MEETINGS',
    unit: TIMES,
    clause:
      /(?:常委会|常务会|党组会|党委会|党工委|班子会|党政联席会|专题会).*(?:听取|研究|审议|部署|专题)|(?:听取|研究|审议|部署).*(?:法治|依法)/,
    context: /法治|依法治|依法行政/,
    not: /学习|审查|批示|旁听|学法|(?<!法治(?:政府)?(?:建设)?(?:重大|重要|重点)?)事项/,
    sample: '县委常委会听取法治建设工作汇报、研究法治工作9次',
  },
  {
    id: 'LEADERSHIP_MEETINGS',
    unit: TIMES,
    label: /(?:常委会|常务会|党组会|党委会|党工委会|班子会)议?$/,
    reach: /(?:听取|研究|审议|部署).*(?:法治|依法)/,
    not: /学习|审查|批示|学法|事项/,
    sample: '县委常委会4次、县政府常务会议6次专题研究法治建设工作',
  },
  {
    id: 'LEADERSHIP_MEETINGS',
    unit: TIMES,
    label:
      /(?:法治(?:政府)?(?:建设|工作)|依法行政|依法治[国省市县区州旗镇乡])(?:工作)?(?:专题|工作|推进|部署|调度|领导小组|例行|专项)*(?:会议|会|例会)(?:[、和及][^、和及]{2,8}会议?)*$/,
    not: /学习|培训|学法|总结|宣传|执法|观摩|现场会|座谈|研讨|述法/,
    sample: '召开法治建设专题会议5次',
  },
  {
    id: 'LEADERSHIP_MEETINGS',
    unit: TIMES,
    label: /^(?:主持|组织|定期|先后|年内|多次)*召开专题(?:部署|研究|推进|调度|工作)*会议?$/,
    context: /法治(?:政府)?建设|依法行政/,
    not: /学习|培训/,
    sample: '将法治政府建设纳入年度重点工作,召开专题部署会议4次',
  },
  {
    id: 'LEADERSHIP_MEETINGS',
    unit: TIMES,
    label: /(?:听取|研究|部署|审议|调度)$/,
    reach: /(?:听取|研究|部署|审议|调度)[^,。;]{0,12}(?:法治(?:政府)?(?:建设|工作)|依法行政)/,
    not: /学习|批示|培训/,
    sample: '5次带领班子专题听取、研究、部署法治建设工作',
  },
  {
    id: 'LEADERSHIP_MEETINGS',
    unit: TIMES,
    label: /^(?:组织|先后|定期)?召开(?:党委|党组|党工委|班子|领导班子)专题会议?$/,
    context: /法治(?!宣传阵地)|依法行政/,
    not: /学习|培训/,
    sample: '召开党委专题会议3次,研究解决法治建设重点难点问题',
  },
  {
    id: 'STUDY_SESSIONS',
    unit: TIMES,
    clause: /(?:学习|学法|研学|研讨)/,
    context:
      /(?:中心组|常务会|常委会|党组|党委|会前|集体学|专题学).*(?:学习|学法)|(?:学习|学法).*(?:中心组|常务会|党组|党委)/,
    not: /考试|培训|讲座|宣讲|宣传|测试|旁听|批示|研讨班|研修班/,
    sample: '县政府常务会议会前学法12次',
  },
  {
    id: 'STUDY_SESSIONS',
    unit: TIMES,
    clause: /学习.*(?:法治思想|法律|法规|宪法|条例)/,
    context: /(?:党工委|办公会|局务会|班子会|党支部|主任会|党组会|局长会|镇长会|街道办|(?<=党)委).{0,12}学习/,
    not: /考试|培训|讲座|宣讲|宣传|测试|旁听|批示|研讨班|研修班|竞赛|答题/,
    sample: '党工委会议、管委会主任办公会议传达学习习近平法治思想和法律法规15次',
  },
  {
    id: 'STUDY_SESSIONS',
    unit: TIMES,
    label: /(?:班子|党组|党委|领导|干部|机关|职工).{0,8}(?:集体|集中|专题)学法(?:活动)?$/,
    sample: '组织班子成员集体学法8次',
  },
  {
    id: 'LAW_EXAM_PASS_RATE',
    unit: SHARE,
    context: /学法|考法|法律知识|法治.{0,6}考试|普法考试|无纸化/,
    label: /合格率|通过率|及格率/,
    sample: '学法考试合格率100%',
  },
  {
    id: 'LAW_EXAM_PARTICIPATION_RATE',
    unit: SHARE,
    context: /学法|考法|法律知识|普法考试|无纸化/,
    label: /^(?!.*(?:合格率|通过率)).*(?:参考率|参学率|参加率|参与率|参试率)/,
    sample: '学法用法考试参考率100%',
  },
  {
    id: 'LAW_EXAM_PARTICIPANTS',
    unit: ATTENDANCES,
    clause: /(?:学法|考法|法律知识|法治|普法|宪法).{0,10}(?:考试|测试|考核|竞赛)/,
    not: /免考|应考|通过|合格|执法证|资格/,
    sample: '98人参加无纸化学法考试',
  },
  {
    id: 'LAW_EXAM_PARTICIPANTS',
    unit: ATTENDANCES,
    label: /(?:实考|参考|参加考试|^参加)(?:人员|人数)?$/,
    context: /(?:学法|考法|法律|宪法|普法|法治)[^,。;]{0,8}(?:考试|测试|考核)/,
    not: /应考|免考|缓考|未|执法|资格|率/,
    sample: '组织学法考试2次,参加考试1007人',
  },
  { id: 'COURT_HEARING_ATTENDANCE', unit: TIMES, label: /旁听/, sample: '组织旁听人民法院庭审活动3次' },
  {
    id: 'OFFICIAL_LAW_LECTURES',
    unit: TIMES,
    label:
      /(?:领导干部|国家工作人员|公务员|公职人员|党员干部|机关干部|干部).{0,14}(?:讲座|培训|轮训|讲堂|讲坛|专题班|授课)|(?:专题培训|专题讲座|专题辅导)|领导干部.{0,10}(?:研讨班|研修班|专题班)|依法行政.{0,6}(?:培训班?|讲座|研讨班)/,
    context: /领导干部|干部|第一责任人|学法|依法行政/,
    not: /执法人员|执法业务|(?<![镇乡])村|群众|企业|学生|调解/,
    sample: '召开全县领导干部法治讲座2次',
  },
  {
    id: 'OFFICIAL_LAW_LECTURES',
    unit: TIMES,
    label:
      /(?:主要负责人|负责同志|主要领导|班子成员|书记|[市县区镇乡局]长|主任|第一责任人|领导).{0,8}[讲上授].{0,6}(?:法治|法律|普法|宪法).{0,4}课/,
    not: /副校长|校园|学校|学生|开学|进校|村|群众|企业/,
    sample: '局主要负责人讲法治课2次',
  },
  {
    id: 'DUTY_REPORTS',
    unit: PEOPLE,
    clause: /述法/,
    not: /其中|评议|点评|测评|旁听/,
    sample: '党政主要负责人述法35人',
  },
  {
    id: 'DUTY_REPORTS',
    unit: PEOPLE,
    label: /负责人|负责同志|领导|班子成员|书记|干部/,
    reach: /述法/,
    not: /其中|评议|点评|评委|代表|旁听|列席|测评/,
    sample: '47名镇(街道)、部门主要负责人年终述法',
  },
];
