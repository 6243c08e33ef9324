import { BECAME, CHANGES_BY, FROM_FORMER } from '../../knowledge/connectives.ts';
import { COUNTED_CASES } from '../../knowledge/indicator-patterns/counted-in.ts';
import type { IndicatorRule } from '../../knowledge/indicator-patterns.ts';
import { INDICATORS } from '../../knowledge/indicators.ts';
import { isShare } from '../../knowledge/unit-kinds.ts';
import type { Indicator } from '../../records/indicator.ts';
import type { IndicatorBasis, IndicatorConfidence } from '../../records/metric.ts';
import { EdgePattern } from '../../text/edge-pattern.ts';
import { PatternSieve } from '../../text/pattern-sieve.ts';
import { openingVerb } from '../verb-phrases.ts';
import type { Context } from './context.ts';
import { candidatesFor } from './indicator-candidates.ts';

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** What of a metric tells its indicator, folded. */
export interface Described extends Context {
  label: string;
  unit: string;
  /** Headings of the sections around it, from the top down, and the topic of its measure. */
  headings: string;
  /** Name of the division that reports, folded; null where it is not known. */
  reporting: string | null;
  /** Text right before and right behind the number, within its clause. */
  before: string;
  behind: string;
  /** What the paragraph says right before the sentence. */
  earlier: () => string;
}

/** Such cases end like others: what is told of these looks back no farther than its sentence. */
const OF_OTHER_CASES = /诉|法院|信访|仲裁|纠纷|援助|处罚|许可|申请公开/;

/** What a sentence tells of the whole: 收到行政复议申请75件,其中涉企11件 is of more than firms. */
const whole = (sentence: string): string => sentence.split('其中')[0]!;

function matches(pattern: IndicatorRule, metric: Described): boolean {
  const { label, clause, reach, sentence, headings } = metric;
  if (pattern.label && !pattern.label.test(label)) return false;
  if (pattern.clause && !pattern.clause.test(clause) && !pattern.clause.test(label)) return false;
  if (pattern.reach && !pattern.reach.test(reach) && !pattern.reach.test(label)) return false;
  if (pattern.not?.test(label) || pattern.not?.test(clause)) return false;
  if (
    pattern.notInContext?.test(sentence) &&
    (pattern.notInContext.test(clause) || pattern.notInContext.test(whole(sentence)))
  )
    return false;
  return (
    !pattern.context ||
    pattern.context.test(sentence) ||
    pattern.context.test(headings) ||
    pattern.context.test(label) ||
    (pattern.lookBack && !OF_OTHER_CASES.test(sentence) && pattern.context.test(metric.earlier()))
  );
}

function isAncestor(id: string, of: string): boolean {
  for (let at = BY_ID.get(of)?.parent ?? null; at !== null; at = BY_ID.get(at)?.parent ?? null) {
    if (at === id) return true;
  }
  return false;
}

/** Right behind the former figure: 平均办理时限11.5天降到4.2天. */
const BECOMES_NOW =
  /^(?:大幅|分别|统一)?(?:降|压|缩|减|下降|压缩|压减|缩短|减少|精简|提高|增加|增|升)(?:到|至|为)\s*(?:\d|$)/;

/** Behind the former figure and what it counts: 19支执法队伍整合为7支. */
const MERGES_INTO = /^[\u4e00-\u9fff]{1,12}(?:整合|合并|归并|精简|压减|压缩|撤并|优化)(?:为|成|至|到)\s*\d/;

const SAYS_FORMER = new EdgePattern(FROM_FORMER);
const SAYS_NOW = new PatternSieve([BECOMES_NOW, MERGES_INTO]);

/** 由原有的8支整合为6支, 从116件下降到78件: the number before the change is a former state. */
const isFormer = ({ before, behind }: Described): boolean =>
  (SAYS_FORMER.test(before) && BECAME.test(behind)) || SAYS_NOW.test(behind);

/** 拟修改、废止137件 is not yet done. */
const isIntended = ({ clause }: Described): boolean =>
  clause.includes('拟') && /拟(?=[修废制出建新推开])(?!出台的?(?:文件|政策|规范|措施|涉))/.test(clause);

/** A clause that opens with the name of a township: two or three characters and none that such a clause opens with else. */
const ONE_TOWNSHIP =
  /^(?:其中)?((?!.?(?:乡镇|镇街))[^我全各向建组成本该对在为由城集边年,、“”《》\d]{2,3}(?:镇|乡|街道))(?![\u4e00-\u9fff]{0,2}[村级街])/;

const NAMES_TOWNSHIP = new PatternSieve([ONE_TOWNSHIP]);

/** 永平镇调解室化解纠纷28起 is a piece of what the county did. */
const isElsewhere = ({ clause, reporting }: Described): boolean => {
  const place = NAMES_TOWNSHIP.test(clause) ? ONE_TOWNSHIP.exec(clause)![1] : undefined;
  // 赋予镇(街道)事项 opens with a verb
  return place !== undefined && reporting !== null && place !== reporting && openingVerb(clause) === 0;
};

/** 省政府本级办理应诉案件318件: only those of the one body among all that handle cases. */
const isOfOneBody = ({ clause, unit }: Described): boolean =>
  clause.includes('本级') && /(?:政府|[省市县区州盟旗])本级/.test(clause) && COUNTED_CASES.test(unit);

/** What a step of change tells of is the step itself: 个体工商户净增6878户, 时限压缩60%. */
const STEPS: ReadonlySet<string> = new Set(['MARKET_ENTITIES_ADDED', 'APPROVAL_TIME_REDUCTION_RATE']);

const TELLS_STEP = new EdgePattern(CHANGES_BY);

/** 执法人员减少43人 is no figure of how many there are. */
const isStep = ({ before }: Described, id: string): boolean => TELLS_STEP.test(before) && !STEPS.has(id);

/** Told of each of many: 每名执法人员培训60学时. */
const TOLD_OF_EACH: ReadonlySet<string> = new Set(['ENFORCEMENT_TRAINING_HOURS']);

/** 每村平均3名调解员 is no figure of how many there are in all. */
const PER_ONE = /(?:平均|每个?[村镇乡街支名户家所]|每个(?=[^月年季])|[户村]均)[^,。;]{0,14}$/;
const SAYS_PER_ONE = new PatternSieve([PER_ONE]);
/** What is told of each day or of all alike. */
const OPENS_AVERAGE = new EdgePattern(/^(?:平均|[日月]均)/);
const isAverage = ({ before, label }: Described, id: string): boolean => {
  if (!OPENS_AVERAGE.test(label) && !SAYS_PER_ONE.test(before)) return false;
  const nature = BY_ID.get(id)?.nature;
  return (nature === 'STOCK' || nature === 'FLOW') && !TOLD_OF_EACH.has(id);
};

/** 新增民主法治示范村2个 is no figure of how many there are. */
const isAddition = ({ clause }: Described, id: string): boolean =>
  clause.includes('新') && BY_ID.get(id)?.nature === 'STOCK' && /新(?:增|建|创建|评|命名|配|聘|设)/.test(clause);

/** By how much of the text around it a pattern that matches tells the indicator; see INDICATOR_CONFIDENCES. */
function confidenceOf({ clause, reach, context }: IndicatorRule, metric: Described): IndicatorConfidence {
  const inLabel = (pattern?: RegExp) => !pattern || pattern.test(metric.label);
  if (inLabel(clause) && inLabel(reach) && inLabel(context)) return 'HIGH';
  return inLabel(context) || context!.test(metric.clause) ? 'MEDIUM' : 'LOW';
}

/** What is told of two entries is as sure as the less sure of them. */
const SURENESS: readonly IndicatorConfidence[] = ['LOW', 'MEDIUM', 'HIGH'];
const weaker = (a: IndicatorConfidence, b: IndicatorConfidence): IndicatorConfidence =>
  SURENESS.indexOf(a) < SURENESS.indexOf(b) ? a : b;

/** A kind of deed by its name alone, as heads of tables and lists of appeals have it: 行政处罚(类), 数量政府信息公开. */
const KIND_OF_DEED =
  /^(?:数量|案件数|件数)?(?:(?:涉及|不服|涉)?(?:行政(?:处罚|许可|强制|检查)|(?:政府)?信息公开)(?:类|领域|方面)?(?:案件)?)(?:数量|案件数|件数)?$/;
const IS_KIND_OF_DEED = new EdgePattern(KIND_OF_DEED);
const OF_APPEALS = /复议|诉讼|应诉/;

/** 行政处罚40件 where kinds of appeals are told is no deed of the administration. */
const isKindOfAppeal = ({ label, headings, sentence, earlier, unit }: Described): boolean => {
  if (!IS_KIND_OF_DEED.test(label) || !COUNTED_CASES.test(unit)) return false;
  if (OF_APPEALS.test(headings)) return !/行政(?:处罚|许可|强制|检查)|执法/.test(headings);
  return (
    !OF_APPEALS.test(sentence) &&
    !/执法|作出|实施/.test(sentence) &&
    /(?:复议|诉讼|应诉)[^。]*。$/.test(earlier().trim())
  );
};

/** Several rates that one figure is of: 参考率、合格率. */
const RATES_LISTED = /[率度](?:、|和|与|及|以及)[^,]*[率度]$/;

/** Of the patterns that match a list of rates the one that matches the last named. */
function lastNamed(rules: readonly IndicatorRule[], label: string): IndicatorRule | undefined {
  const place = ({ label: pattern }: IndicatorRule): number => pattern?.exec(label)?.index ?? -1;
  return rules.reduce<IndicatorRule | undefined>(
    (last, rule) => (last === undefined || place(rule) > place(last) ? rule : last),
    undefined,
  );
}

/** Those of entries that are above none of the others. */
const mostSpecific = (found: readonly IndicatorRule[]): IndicatorRule[] =>
  found.filter(({ id }) => !found.some((other) => other.id !== id && isAncestor(id, other.id)));

/** An entry of the catalogue, and why it is that one. */
export interface ToldIndicator {
  id: string;
  basis: IndicatorBasis;
}

const isFigureOf = (metric: Described, pattern: IndicatorRule): boolean =>
  matches(pattern, metric) &&
  !isAddition(metric, pattern.id) &&
  !isStep(metric, pattern.id) &&
  !isAverage(metric, pattern.id);

/**
 * The most specific entry of the catalogue that a metric is a figure of; of two entries of one parent (人大建议和政协提案)
 * the parent; null where none truly fits.
 */
export function indicatorOf(metric: Described): ToldIndicator | null {
  const found: IndicatorRule[] = [];
  for (const pattern of candidatesFor(metric)) if (isFigureOf(metric, pattern)) found.push(pattern);
  // asked last, since most metrics are a figure of none
  if (found.length === 0 || isFormer(metric) || isIntended(metric) || isElsewhere(metric)) return null;
  if (isOfOneBody(metric) || isKindOfAppeal(metric)) return null;
  const narrow = found.length === 1 ? found : mostSpecific(found);
  const isList = isShare(metric.unit) && RATES_LISTED.test(metric.label);
  const first = isList ? lastNamed(narrow, metric.label) : narrow[0];
  if (first === undefined) return null;
  const second = isList ? undefined : narrow.find(({ id }) => id !== first.id);
  const confidence = confidenceOf(first, metric);
  const parent = BY_ID.get(first.id)?.parent ?? null;
  if (second === undefined || parent === null || parent !== BY_ID.get(second.id)?.parent) {
    return { id: first.id, basis: { rule: first.rule, confidence } };
  }
  const rule = `${first.rule}+${second.rule}`;
  return { id: parent, basis: { rule, confidence: weaker(confidence, confidenceOf(second, metric)) } };
}

/** Indicators whose parts are kinds of the same things, whatever these are called: 评查案卷32宗,其中行政处罚25宗. */
const OF_KINDS: ReadonlySet<string> = new Set([
  'CASE_FILES_REVIEWED',
  'GOVERNMENT_INFORMATION_PUBLISHED',
  'HOTLINE_REQUESTS',
]);

/** Whether a part of a count with the indicator `whole` is no figure of its own. */
export const isKind = (id: string | null, whole: string | null): boolean =>
  id === whole || (whole !== null && OF_KINDS.has(whole));
