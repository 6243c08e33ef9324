/** Fields of the information table (信息公开目录) that government pages carry above a document. */
export type PageField =
  | 'title'
  | 'indexNumber'
  | 'documentNumber'
  | 'subjectCategory'
  | 'publisher'
  | 'source'
  | 'writer'
  | 'publishedOn'
  | 'pageTime'
  | 'writtenOn'
  | 'other';

const spaced = (label: string): string => [...label].join('\\s{0,4}');

const FIELD_LABELS: readonly (readonly [field: PageField, labels: string])[] = [
  ['title', '标题 名称 文件名称 信息名称 公文名称'],
  ['indexNumber', '索引号 信息索引号 索引编号'],
  ['documentNumber', '发文字号 文号 文件编号 公文文号 发文号'],
  ['subjectCategory', '主题分类 主题类别 信息分类'],
  [
    'publisher',
    '发布机构 发布单位 发文机关 发文单位 发布部门 公开机构 公开主体 制发机构 发文机构 信息发布机构 责任部门 制发机关',
  ],
  ['source', '来源 信息来源 文章来源 稿件来源'],
  ['writer', '作者'],
  ['publishedOn', '发布日期 发布时间 发布时期 发文日期 发文时间 公开日期 公布日期 公开时间 发稿时间 发稿日期 公布时间'],
  ['pageTime', '时间 日期 更新时间 录入时间'],
  ['writtenOn', '成文日期 成文时间 生成日期 生成时间 制发日期 公文生成日期 公文生成时间 公文日期'],
  // known so that their values are not taken for another field's
  [
    'other',
    '分类 有效性 时效性 效力状态 公开方式 公开范围 公开形式 信息有效性 体裁分类 组配分类 服务对象 关键词 主题词 访问量 访问次数 阅读 浏览 点击 热度 点击率 阅读次数 点击次数 浏览量 浏览次数 点击数 阅读量 点击量 字体 字体大小 字号 打印 分享 生效日期 废止日期 有效期 责任编辑 编辑 统一编号 所属机构 载体类型 公开时限 内容概述 公开类别 信息类别 体裁',
  ],
];

/** Every label with its field, and one pattern (over folded text) that finds any of them, letters spaced out or not. */
export const PAGE_LABELS: ReadonlyMap<string, PageField> = new Map(
  FIELD_LABELS.flatMap(([field, labels]) => labels.split(' ').map((label) => [label, field] as const)),
);

/** The characters that labels begin with. */
export const FIRST_OF_LABELS = [...new Set([...PAGE_LABELS.keys()].map((label) => label[0]))].join('');

/** Most places begin no label: one look at a set of characters tells, before a hundred labels are tried. */
const FIRST_OF_LABEL = `(?=[${FIRST_OF_LABELS}])`;

export const ANY_PAGE_LABEL = new RegExp(
  `(?<![\\u4e00-\\u9fff])[【\\[]?\\s*${FIRST_OF_LABEL}(?<label>${[...PAGE_LABELS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|')})(?<colon>[^\\S\\t]*[】\\]]?[^\\S\\t]*[:|\\t]?)`,
  'g',
);
