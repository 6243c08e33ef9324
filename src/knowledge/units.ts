/** A classifier or unit of measure, and what tells it from the beginning of another word. */
export interface Unit {
  /** As written, in Simplified characters. */
  text: string;
  /** Whether a Chinese numeral before it makes a count: 三件 does, 三村 is a name. */
  afterHan: boolean;
  /** Characters that make another word of it when they follow: 人 before 民 is 人民. */
  notBefore?: string;
  /** Words that begin with such a character and yet are words of their own: 名 before 单位 is 名. */
  butBefore?: string;
}

const afterAny = (list: string): Unit[] => list.split(' ').map((text) => ({ text, afterHan: true }));
const afterFigures = (list: string): Unit[] => list.split(' ').map((text) => ({ text, afterHan: false }));
const guarded = (afterHan: boolean, guards: Readonly<Record<string, string>>): Unit[] =>
  Object.entries(guards).map(([text, notBefore]) => ({ text, afterHan, notBefore }));

/** Units that 个 in front belongs to the number of: 5个工作日 has the unit 工作日. */
export const UNITS_AFTER_GE: readonly string[] = ['工作日', '月', '小时', '学时', '课时', '星期', '季度', '百分点'];

/** Units of time: a metric only as a result, a limit or a frequency, never as a date. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  '年 月 日 岁 天 周 时 分 秒 分钟 小时 学时 课时 工作日 星期 季度'.split(' '),
);
/** Units of time that dates and clocks are not told in. */
export const SPAN_UNITS: ReadonlySet<string> = new Set(['工作日', '小时', '学时', '课时', '天', '分钟']);

/** Classifiers (量词) and units of measure that such reports count in. */
export const UNITS: readonly Unit[] = [
  // compound classifiers
  ...afterAny(
    '轮次 人次 件次 家次 场次 批次 户次 车次 班次 篇次 条次 例次 项次 台次 点次 艘次 辆次 组次 课次 处次 间次 个次',
  ),
  // classifiers of people, cases, bodies and things
  ...afterAny('起 宗 个 份 册 支 套 辆 座 幅 块 轮 笔 副 则 款 遍 桩 趟 艘 枚 栋 封 堂'),
  { text: '名', afterHan: true, notBefore: '录称单义', butBefore: '单位' },
  ...guarded(true, {
    人: '民大才口事身均力工员格',
    位: '于置',
    件: '事',
    条: '例件',
    项: '目',
    家: '庭长属门乡',
    户: '籍口外均型主',
    次: '序要日年',
    场: '所地馆',
    篇: '章幅',
    部: '门分署委长队级',
    批: '准复示评量发',
    类: '型似',
    张: '贴家店',
    台: '账湾阶',
    处: '置理罚长级分于在以',
    所: '有以在属',
    间: '接隔',
    例: '如行会',
    本: '级市县地年区次报人乡镇单办机部局院行辖案着应',
    门: '户诊口类店',
    版: '本权',
    卷: '宗',
    对: '接全照象此于企外涉照内',
    组: '织建长成团合',
    种: '植粮田业',
    架: '构设子势空',
    期: '间末限',
    面: '积向对临貌试',
  }),
  ...afterFigures('岁 路 盒 箱 袋 瓶 把 株 棵 盏 樘 床 顶 张次'),
  ...guarded(false, {
    只: '要有能是需',
    头: '版条部',
    片: '区面',
    节: '约点能日假',
    页: '面',
    字: '样号体',
    班: '子车',
    桌: '面',
    集: '中体合团市聚',
    段: '时路',
  }),
  // nouns that are their own unit: 6村3社区, 8部门
  ...afterFigures('乡镇 镇街 街镇 部门 单位 站点 网格 窗口 支部'),
  ...guarded(false, {
    村: '民居级委务干两支规',
    社区: '居矫干工两治服',
    镇: '级村政区域党',
    乡: '村级贤土政党',
    街道: '办级',
    企业: '家',
    县: '级城域委直政乡市区',
    区: '域级委直政内间',
    市: '场级民政区委直内县',
    省: '级委政厅直内市',
    校: '园长外车',
    院: '落校长',
    店: '铺',
    局: '长面限机',
  }),
  // money
  ...guarded(true, { 元: '旦素' }),
  ...afterFigures('美元 港元'),
  // areas, lengths, weights, volumes
  ...afterFigures(
    '平方米 平方公里 平方千米 平米 ㎡ m² m2 立方米 亩 公顷 公里 千米 厘米 吨 公斤 千克 斤 千瓦时 微克/立方米 毫克/立方米 GB TB',
  ),
  ...guarded(false, { 米: '粮', 克: '服', 升: '级' }),
  // shares and multiples
  ...afterFigures('% ‰ 个百分点 百分点'),
  ...afterAny('倍'),
  ...guarded(true, { 成: '立功本员为果效分都熟绩人品形年套片因就长不交风型建药灾材堆语章色像' }),
  // time
  ...afterAny('工作日 小时 学时 课时 分钟 星期 季度'),
  ...guarded(true, { 年: '', 月: '', 日: '', 天: '津然气', 周: '边' }),
  ...guarded(false, { 分: '别为类级管局工', 时: '间', 秒: '' }),
];
