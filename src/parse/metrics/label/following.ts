import { BECOMES } from '../../../knowledge/connectives.ts';
import { OUT_OF, OUT_OF_CASES, PARTS_THINGS, PREDICATE, TAKES_OBJECT } from '../../../knowledge/phrase-edges.ts';
import { isShare } from '../../../knowledge/unit-kinds.ts';
import type { Span } from '../../../records/span.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
import { openBracket } from '../../../text/open-bracket.ts';
import type { Document } from '../../document.ts';
import type { Candidate } from '../candidate.ts';
import { phraseEnd } from './bounds.ts';
import { LONGEST_PHRASE, type Phrase, phrase } from './phrases.ts';

/** Cases and papers, which have no adjectives with 中. */
const IS_CASES = /^(?:[件起宗例份]|件次)$/;
const PERSON = /^(?:人|名|位)$/;

/** A noun phrase longer than this ends at its predicate. */
const LONGEST_TAIL = 18;

/** Flaws told one after another are of one kind: 7份存在文书不规范、回证缺失等瑕疵. */
const FLAWS = /^存在[^,。;:()\d]{2,30}?(?:等[\u4e00-\u9fff]{2,4}|瑕疵|缺陷|问题|现象|情形)/;

function listEnd(folded: string, start: number, end: number, limit: number, unit: string): number {
  if (folded[end] !== '、') return end;
  if (PERSON.test(unit) && WHOSE.test(folded.slice(start, end))) {
    const persons = PERSONS.exec(folded.slice(end, Math.min(limit, end + LONGEST_PHRASE)));
    return persons ? end + persons[0].length : end;
  }
  const flaws = FLAWS.exec(folded.slice(start, Math.min(limit, start + LONGEST_PHRASE)));
  return flaws ? Math.max(end, start + flaws[0].length) : end;
}

/** 不合格食品全部核查处置, 问题已销号: what is said of all that was counted names nothing. */
const ALL_OF_IT = /(?<=[\u4e00-\u9fff”》]{2})(?:均|全部|全都|已|(?<!公)共(?![同享和建治青]))(?=[\u4e00-\u9fff]{2})/;

/** A body that the first person named in a list belongs to: 镇(街道)、部门主要负责人. */
const WHOSE = /^[^,。;:\d]{0,12}(?:[镇乡村区县局旗]|街道|部门|单位|机关|社区|企业|学校|[所院站]|\))$/;
/** And who is named at its end. */
const PERSONS =
  /^、(?:[^,。;:、\d]{1,10}、){0,3}?[^,。;:、\d]{0,10}?(?:负责人|负责同志|领导|班子成员|书记|干部|人员|代表|成员|骨干|校长|主任|同志|调解员|网格员|志愿者|工作者|党员|教师|民警|职工)/;

/** What a noun phrase ends in that is no part of it. */
const BEHIND_NOUN = new EdgePattern(/(?:的|达到?|(?<![行作])为|均|共|不少于|不低于|至少|不超过)$/);
const TELLS_NEW = new EdgePattern(BECOMES);
const ENDS_IN_VERB = new EdgePattern(TAKES_OBJECT);

/** What a rate is told of: the 村(社区) of 25个村(社区)“法律明白人”覆盖率100%. */
const OF_RATE =
  /^(?:[^,、“《]{0,12}的)?(?:(?:(?:行政|自然)?[村屯组]|社区|乡镇|[镇乡]|街道|学校|企业|[县市区旗](?!级))|[^,、的“《]{0,10}?(?:机关|单位|部门|案件|事项|文件|纠纷|案卷|工单|人员))(?:\([^)]{1,6}\))?|^[^“《]{2,}(?=[“《])/;
const ENDS_IN_RATE = /(?:率|满意度|知晓度)\s*(?:均|已|达到?|实现|保持|为)*\s*$/;

const RATE_ENDS = new EdgePattern(ENDS_IN_RATE);

const NOTHING: Phrase = { folded: '', text: '' };

/** The noun phrase behind a number, up to its predicate where it is long. */
export function following(
  document: Document,
  candidate: Candidate,
  next: Candidate | undefined,
  paragraph: Span,
): Phrase {
  const { folded } = document;
  let start = candidate.end;
  // 200余版(期), 17个镇(街道): a second unit in brackets is no noun
  if (folded[start] === '(')
    start +=
      /^\((?:[\u4e00-\u9fff]{1,3}\)|[\u4e00-\u9fff]{4,12}\)(?=[\u4e00-\u9fff“]))/.exec(
        folded.slice(start, start + 16),
      )?.[0].length ?? 0;
  while (folded[start] === ' ') start++;
  // 5个工作日内完成审查
  if (folded[start] === '之' || folded[start] === '内')
    start += /^之?内(?=[^容部设存外])/.exec(folded.slice(start, start + 3))?.[0].length ?? 0;
  const limit = Math.min(next && next.start >= start ? next.start : paragraph.end, paragraph.end);
  const end = listEnd(folded, start, phraseEnd(folded, start, limit), limit, candidate.unit.folded);
  // most numbers have no noun behind them
  if (end <= start) return NOTHING;
  let words = folded.slice(start, end);
  // a count is of no rate
  if (RATE_ENDS.test(words) && !isShare(folded.slice(candidate.unit.start, candidate.unit.end)))
    words = OF_RATE.exec(words)?.[0] ?? words;
  if (end === limit && limit === next?.start) {
    words = words.slice(0, words.length - (/(?:和|与|及|以及|暨|共|各|,|、)+$/.exec(words)?.[0].length ?? 0));
    // 对3家企业处以2.5万元的罚款: the verb is the next number's
    const verb = ENDS_IN_VERB.exec(words) ?? PARTS_THINGS.exec(words);
    if (verb && verb.index >= 2) words = words.slice(0, verb.index);
    if (IS_CASES.test(candidate.unit.folded) && OUT_OF_CASES.test(words)) words = '';
  }
  if (words.length > LONGEST_TAIL) {
    const predicate = PREDICATE.exec(words.slice(2));
    if (predicate) words = words.slice(0, predicate.index + 2);
  }
  // 审结26件(维持15件: a bracket that the next number stands in is about that one
  const opened = openBracket(words);
  if (opened >= 0) words = words.slice(0, opened);
  words = words.slice(0, ALL_OF_IT.exec(words)?.index);
  words = words.slice(0, BEHIND_NOUN.exec(words)?.index);
  const outOf = OUT_OF.exec(words);
  if (outOf && (outOf.index >= 1 || words === '中')) words = words.slice(0, outOf.index);
  words = words.slice(0, TELLS_NEW.exec(words)?.index);
  return phrase(document, start, start + Math.min(words.length, LONGEST_PHRASE));
}
