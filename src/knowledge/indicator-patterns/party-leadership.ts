import { ATTENDANCES, PEOPLE, SHARE, TIMES } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of party leadership (党的领导) are told. */
export const PARTY_LEADERSHIP: readonly IndicatorPattern[] = [
  {
    id: 'RULE_OF_LAW_COMMITTEE_MEETINGS',
    unit: TIMES,
    label: /(?:依法治[国省市县区州旗镇乡]|法治.{0,6})委员会(?!(?:召开)?办公室|.{0,4}协调小组).{0,6}(?:会议|全会)/,
    sample: '召开县委全面依法治县委员会会议2次',
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
    not: /学习|审查|批示|旁听|学法|事项/,
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
    id: 'STUDY_SESSIONS',
    unit: TIMES,
    clause: /(?:学习|学法|研学|研讨)/,
    context:
      /(?:中心组|常务会|常委会|党组|党委|会前|集体学|专题学).*(?:学习|学法)|(?:学习|学法).*(?:中心组|常务会|党组|党委)/,
    not: /考试|培训|讲座|宣讲|宣传|测试|旁听|批示|研讨班|研修班/,
    sample: '县政府常务会议会前学法12次',
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
  { id: 'COURT_HEARING_ATTENDANCE', unit: TIMES, label: /旁听/, sample: '组织旁听人民法院庭审活动3次' },
  {
    id: 'OFFICIAL_LAW_LECTURES',
    unit: TIMES,
    label:
      /(?:领导干部|国家工作人员|公务员|公职人员|党员干部|机关干部|干部).{0,14}(?:讲座|培训|轮训|讲堂|讲坛|专题班|授课)|(?:专题培训|专题讲座|专题辅导)|领导干部.{0,10}(?:研讨班|研修班|专题班)|依法行政.{0,6}(?:培训班?|讲座|研讨班)/,
    context: /领导干部|干部|第一责任人|学法|依法行政/,
    not: /执法人员|执法业务|村|群众|企业|学生|调解/,
    sample: '召开全县领导干部法治讲座2次',
  },
  { id: 'DUTY_REPORTS', unit: PEOPLE, clause: /述法/, not: /其中/, sample: '党政主要负责人述法35人' },
];
