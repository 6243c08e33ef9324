import type { SectionRole } from '../records/section.ts';

/** A heading pattern (over folded text) and the role it gives to its section. */
export interface RolePattern {
  role: SectionRole;
  pattern: RegExp;
  /** A heading as such reports write it. */
  sample: string;
}

/**
 * Headings that say what a part is for, at any depth: the first that matches decides.
 * Shortcomings before plans, since 存在的问题及下一步打算 opens with the problems.
 */
export const ROLE_PATTERNS: readonly RolePattern[] = [
  {
    role: 'SHORTCOMINGS',
    pattern:
      /(?:存在|面临|工作中|主要|突出)的?(?:主要|突出)?(?:的)?(?:问题|不足|困难|短板|差距)|面临的?(?:主要|新)?挑战/,
    sample: '法治政府建设存在问题',
  },
  {
    role: 'SHORTCOMINGS',
    pattern:
      /(?:问题|不足|困难|短板|差距|薄弱环节|弱项)(?:和|与|及|以及|、)?(?:其)?(?:主要)?(?:原因(?:分析)?|不足|短板|困难|差距|问题|弱项|之处)?$|^(?:存在)?(?:问题|不足)?的?(?:主要|深层次)?(?:原因|成因)(?:分析|剖析)?$/,
    sample: '2022年推进法治政府建设存在的不足和原因',
  },
  {
    role: 'SHORTCOMINGS',
    pattern:
      /(?:问题|不足|短板|差距)(?:和|与|及|、)?(?:不足|短板|差距)?(?:仍需|仍然|依然|还需|亟待|有待)(?:正视|存在|重视|改进|克服|补齐)/,
    sample: '对照要求,问题和不足仍需正视',
  },
  {
    role: 'PLAN',
    pattern:
      /下一?(?:步|阶段|年度?)|今后(?:的)?(?:工作|一段|一个)?|(?:打算|展望)$|工作(?:计划|打算|思路|展望|设想)|明年|(?:努力|改进|整改|工作)(?:的)?(?:方向|举措)$|(?:改进|整改)措施$|工作谋划$|^(?:工作|意见(?:和|与|及)?|对策(?:和|与|及)?)建议$/,
    sample: '下一阶段工作打算',
  },
  {
    role: 'PLAN',
    pattern: /20\d\d年(?:度)?.*(?:计划|安排|打算|思路|重点|任务|谋划|展望)|^20\d\d年.*要点$/,
    sample: '2023年推进法治政府建设的主要安排',
  },
  {
    role: 'OTHER',
    pattern: /(?:情况)?概述$|(?:主要|有关|相关|统计|执法|工作)数据$|(?:统计|一览|数据)表$/,
    sample: '总体情况概述',
  },
  {
    role: 'LEADERSHIP',
    pattern: /第一责任人|主要(?:负责人|负责同志|领导).{0,8}(?:履行|履职|职责|责任|推进法治)|负责同志履行/,
    sample: '党政主要负责人履行推进法治建设第一责任人职责工作情况',
  },
];

/** A sentence in a part on problems that turns to what will be done about them. */
export const PLAN_OPENING =
  /(?<=^|[。\n])\s*(?:下一?步|下一?阶段|今后|接下来|20\d\d年(?=[^。;,]{0,16}将)|针对(?:这一|这些|上述|以上|此类|该)?(?:存在的?)?(?:问题|不足|情况))[^。;]{0,40}(?:将|要|重点|着力|继续|进一步)|(?<=^|[。\n])\s*(?:对此|为此),[^。;]{0,12}(?:将|拟)|(?<=^|[。\n])\s*(?:下一?步|下一?阶段|今后)的?(?:工作)?(?:计划|打算|安排|思路|措施|重点)(?:是|为)?:/;

/** Headings that name a whole part of the report and no topic of their own: such a section spans several themes. */
export const WHOLE_PART =
  /(?:举措|做法|措施|成效|成绩|亮点|进展|经验)(?:和|与|及|、)?|(?:工作|建设|总体|主要|基本|推进|开展|落实|完成)(?:的)?(?:主要|总体|基本)?(?:情况|概况)|主要工作$|^(?:工作)?回顾/;
