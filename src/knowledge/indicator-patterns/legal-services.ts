import { ATTENDANCES, BODIES, MONEY, PEOPLE } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of legal services (公共法律服务) are told. */
export const LEGAL_SERVICES: readonly IndicatorPattern[] = [
  {
    id: 'LEGAL_AID_LOSSES_RECOVERED',
    unit: MONEY,
    label: /挽回|讨回|追回|避免/,
    context: /援助|法援|受援/,
    sample: '为受援人挽回经济损失56万余元',
  },
  {
    id: 'LEGAL_AID_RECIPIENTS',
    unit: ATTENDANCES,
    label: /受援|援助.{0,8}(?:人|群众|农民工)/,
    not: /咨询|志愿者|律师/,
    sample: '受援人320人次',
  },
  {
    id: 'LEGAL_AID_CASES',
    unit: /^(?:件|起|宗|例|件次)$/,
    clause: /法律援助|法援|案件/,
    context: /法律援助|法援/,
    label: /援助|法援|案件/,
    not: /公证|咨询|调解|纠纷|复议|处罚|诉讼|民转刑|防止|避免|刑事|行政|违法|犯罪|仲裁|信访|公安|执法|评查/,
    sample: '办理各类法律援助案件74件',
  },
  {
    id: 'LEGAL_CONSULTATIONS',
    unit: /^(?:人次|人|名)$/,
    label: /咨询/,
    not: /政府|决策|律师\d/,
    sample: '提供免费法律咨询17597人次',
  },
  { id: 'NOTARIZATIONS', unit: /^(?:件|宗|起|份|件次)$/, label: /公证/, sample: '办理公证业务674件' },
  {
    id: 'VILLAGES_WITH_LEGAL_ADVISER',
    unit: /^(?:个|村|社区|家)$/,
    reach:
      /(?:村|社区|居).*(?:聘请|聘有|聘用|选聘|配备|配有|签订|担任|覆盖|落实|设立|实现).*法律顾问|(?:村|社区).*法律顾问.*覆盖|法律顾问.*(?:覆盖|配备).*(?:村|社区)/,
    not: /微信群|工作室|协议书|^(?:乡镇|镇|街道|部门|单位)$/,
    sample: '148个行政村(社区)均聘请了法律顾问',
  },
  {
    id: 'VILLAGES_WITH_LEGAL_ADVISER',
    unit: /^(?:个|村|社区)$/,
    clause: /担任\d+个?(?:村|社区|行政村).{0,8}法律顾问/,
    sample: '40名律师担任62个村的法律顾问',
  },
  {
    id: 'VILLAGE_LEGAL_ADVISERS',
    unit: PEOPLE,
    clause: /(?:村|社区|居).{0,8}法律顾问/,
    label: /法律顾问/,
    not: /咨询/,
    sample: '共有村(社区)法律顾问42人',
  },
  {
    id: 'VILLAGE_LEGAL_ADVISERS',
    unit: PEOPLE,
    label: /法律顾问/,
    clause: /法律顾问.{0,8}(?:[进入驻到下]|深入)(?:村|社区|各村)/,
    not: /咨询\d/,
    sample: '9名法律顾问全年进村服务540次',
  },
  {
    id: 'VILLAGE_LEGAL_ADVISERS',
    unit: PEOPLE,
    label: /^(?:共有|现有|选聘|聘请|配备)?法律顾问(?:覆盖)?$/,
    context: /(?:村|社区|居)[^,。;]{0,6}法律顾问/,
    not: /政府|机关|部门|咨询/,
    sample: '落实“一村一法律顾问”制度,选聘法律顾问42名覆盖86个村',
  },
  {
    id: 'VILLAGE_LEGAL_ADVISERS',
    unit: PEOPLE,
    label: /律师|法律(?:服务)?工作者/,
    reach: /担任.{0,10}(?:村|社区).{0,6}法律顾问/,
    sample: '选派40名律师担任62个村的法律顾问',
  },
  {
    id: 'LEGAL_SERVICE_STATIONS',
    unit: BODIES,
    reach: /法律服务.{0,6}(?:站|点|中心|室|平台|窗口)/,
    not: /律师事务所|法律服务所|人员|顾问/,
    sample: '建成公共法律服务工作站297个',
  },
  {
    id: 'LEGAL_SERVICE_STATIONS',
    unit: BODIES,
    label: /^(?:[^,。]{0,8}(?:建成|设立|建立|镇|乡|街道|村|社区|\)))?(?:服务|工作)(?:站|室|点)(?:实现全覆盖)?$/,
    context: /公共法律服务/,
    not: /顾问|律师|调解/,
    sample: '建成公共法律服务中心1个、工作站15个',
  },
];
