import type { CitationKind } from '../records/citation.ts';

/** Endings of titles (folded, without white space) and the kind they tell; the first that matches decides. */
export const CITATION_KIND_PATTERNS: readonly { kind: CitationKind; pattern: RegExp; sample: string }[] = [
  {
    kind: 'PARTY_RULE',
    pattern: /^(?:中国共产党|中共).*(?:条例|准则|规定|规则|办法|章程)/,
    sample: '中国共产党纪律处分条例',
  },
  {
    kind: 'PARTY_RULE',
    pattern: /(?:第一责任人职责规定|责任落实督察工作规定|党内法规|党组工作条例|党委.*条例|信访工作条例)/,
    sample: '法治政府建设与责任落实督察工作规定',
  },
  {
    kind: 'PUBLICATION',
    pattern:
      /(?:日报|晚报|法制报|法治报|时报|(?<![通汇年公])报|晨报|周刊|杂志|月刊|网|求是|半月谈|之声|有声|新闻|访谈|栏目|读本|学习纲要|选编|论述摘编|手册|文选|讲义|案例集|汇编)$/,
    sample: '法治日报',
  },
  { kind: 'LAW', pattern: /(?:宪法|法典|(?<!办|做|方|看|想|说)法)(?:\(.*\))?$/, sample: '中华人民共和国行政处罚法' },
  { kind: 'LAW', pattern: /(?:条例|实施细则)(?:\(.*\))?$/, sample: '公平竞争审查条例' },
  {
    kind: 'POLICY',
    pattern:
      /(?:通知|方案|意见|办法|规划|计划|要点|纲要|规则|细则|制度|清单|目录|公告|通告|决定|规定|规程|指引|指南|基准|标准|预案|措施|章程|协议|报告|批复|函|机制|若干.*|管理.*|细化.*)(?:\(.*\))?$/,
    sample: '法治政府建设实施纲要(2021—2025年)',
  },
];
