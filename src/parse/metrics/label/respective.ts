import { COMPARES } from '../../../knowledge/connectives.ts';
import { matchesOf } from '../../../text/matches-of.ts';
import type { Document } from '../../document.ts';
import { isVerbsOnly, openingVerb } from '../../verb-phrases.ts';
import type { Candidate } from '../candidate.ts';
import { clean, cut, type Phrase, phrase } from './phrases.ts';

/** A run of numbers that 分别 hands out one by one: 参考率、合格率分别为99.6%和98.2%. */
export interface Respective {
  /** Indexes of the first number and of the one behind the last. */
  from: number;
  to: number;
  /** Words between 分别 and the first number: 为, 增长. */
  verb: string;
  /** The same of each number, where they have verbs of their own. */
  verbs: readonly string[];
  /** What each number is of, where the words before 分别 list as many things as there are numbers. */
  things: Phrase[] | null;
  /** What all are of, where the words before 分别 list nothing: 审批时限 of 将审批时限分别压缩至3、5、42个工作日. */
  shared: Phrase;
  /** Words that compare with another period (同比), empty where the numbers are no changes. */
  compared: string;
}

const HANDS_OUT = /分别(?<verb>[\u4e00-\u9fff]{0,5})$/;
const BETWEEN =
  /^\s?(?:[、,和与]|以?及|(?:[、和与]|以?及)(?:增长|上升|下降|减少|增加|提高|降低|提升|[增减升降]))(?:了|约|近)?\s?$/;
/** 分别下降12%和增长3%: each has its own verb. */
const OWN_VERB = /[增减升降上下提][\u4e00-\u9fff]?/;
const LIST_MARK = /[、]|和(?![解谐睦])|以?及(?!时)|与/g;

/** What a list can begin behind: a mark, but not its own last comma. */
const OPENING_MARK = /[。;:!?\n]|,(?=[^,]*,)/g;

/** Cuts a phrase at the marks of a list. */
function items(list: Phrase): Phrase[] {
  const found: Phrase[] = [];
  let from = 0;
  for (const { 0: mark, index } of matchesOf(LIST_MARK, list.folded)) {
    found.push(cut(list, from, index));
    from = index + mark.length;
  }
  found.push(cut(list, from, list.folded.length));
  return found;
}

/** 省级、市级、县级示范村分别为: kinds that end alike share the noun behind the last; null where they do not. */
function withSharedNoun(listed: readonly Phrase[]): Phrase[] | null {
  const last = listed.at(-1)!;
  const ending = listed[0]!.folded.at(-1);
  if (ending === undefined || !'类级审性型职'.includes(ending)) return null;
  const at = last.folded.indexOf(ending) + 1;
  if (at < 2 || last.folded.length - at < 2 || !listed.slice(0, -1).every(({ folded }) => folded.endsWith(ending)))
    return null;
  const noun = cut(last, at, last.folded.length);
  const kinds = [...listed.slice(0, -1), cut(last, 0, at)];
  return kinds.map(({ folded, text }) => ({ folded: folded + noun.folded, text: text + noun.text }));
}

/**
 * 对重大行政决策、规范性文件、政府合同开展合法性审查,分别为: the first item carries the verb in front of all, the last what is
 * done with all.
 */
function thingsOf(list: Phrase, count: number): Phrase[] | null {
  const listed = items(list).slice(-count);
  if (listed.length < count) return null;
  const first = clean(listed[0]!);
  const cleaned = [first, ...listed.slice(1)];
  // 维持、驳回、终止分别为: verbs share none
  if (cleaned.every(({ folded }) => isVerbsOnly(folded))) return cleaned;
  // 受理、审结、撤销行政复议案件分别为: verbs share the noun behind the last
  const lastVerb = openingVerb(cleaned.at(-1)!.folded);
  if (lastVerb > 0 && cleaned.slice(0, -1).every(({ folded }) => folded !== '' && isVerbsOnly(folded))) {
    const noun = cut(cleaned.at(-1)!, lastVerb, cleaned.at(-1)!.folded.length);
    const verbs = [...cleaned.slice(0, -1), cut(cleaned.at(-1)!, 0, lastVerb)];
    return verbs.map(({ folded, text }) => ({ folded: folded + noun.folded, text: text + noun.text }));
  }
  const kinds = withSharedNoun(cleaned);
  if (kinds) return kinds;
  const verb = first.folded.startsWith('对') ? 1 : openingVerb(first.folded);
  // 办结率、满意率分别为: what a rate begins with is no verb of the others
  const ownVerb = first.folded.startsWith('对') || /[率度比]$/.test(first.folded);
  const front = cut(first, 0, ownVerb ? 0 : verb);
  const last = listed.at(-1)!;
  const done = /(?:进行|开展|实施|予以)/.exec(last.folded);
  const shared = done ? cut(last, done.index + done[0].length, last.folded.length) : cut(last, 0, 0);
  const bare = [cut(first, /[率度比]$/.test(first.folded) ? 0 : verb, first.folded.length), ...listed.slice(1)];
  if (done) bare[count - 1] = cut(last, 0, done.index);
  return bare.map((thing) => ({
    folded: front.folded + thing.folded + shared.folded,
    text: front.text + thing.text + shared.text,
  }));
}

/** The runs of numbers in a paragraph that 分别 hands out. */
export function findRespective(document: Document, candidates: readonly Candidate[], start: number): Respective[] {
  const runs: Respective[] = [];
  // most paragraphs hand nothing out
  if (!document.folded.slice(start, candidates.at(-1)!.start).includes('分别')) return runs;
  for (let from = 0; from < candidates.length; from++) {
    const behindPrevious = from === 0 ? start : candidates[from - 1]!.end;
    const before = document.folded.slice(behindPrevious, candidates[from]!.start);
    const hands = before.includes('分别') ? HANDS_OUT.exec(before.trimEnd()) : null;
    if (!hands) continue;
    let to = from + 1;
    while (
      to < candidates.length &&
      BETWEEN.test(document.folded.slice(candidates[to - 1]!.end, candidates[to]!.start))
    ) {
      to++;
    }
    if (to - from < 2) continue;
    const sentence = before.slice(0, hands.index);
    const opening = Math.max(0, ...matchesOf(OPENING_MARK, sentence).map(({ index }) => index + 1));
    const list = phrase(document, behindPrevious + opening, behindPrevious + hands.index);
    const compares = COMPARES.exec(list.folded);
    // 分别同比提高1.2、0.8个百分点
    const verb = hands.groups!.verb!;
    const againstWhen = compares ? null : COMPARES.exec(verb);
    const named = compares ? list.folded.slice(0, compares.index) : list.folded;
    const trimmed = cut(list, 0, named.trimEnd().replace(/,$/, '').length);
    const first = againstWhen ? verb.slice(againstWhen.index + againstWhen[0].length) : verb;
    const verbs = [first];
    for (let at = from + 1; at < to; at++) {
      const between = document.folded.slice(candidates[at - 1]!.end, candidates[at]!.start);
      verbs.push(OWN_VERB.exec(between)?.[0] ?? first);
    }
    runs.push({
      from,
      to,
      verb: first,
      verbs,
      things: thingsOf(trimmed, to - from),
      shared: clean(trimmed),
      compared: compares ? cut(list, compares.index, list.folded.length).text.trimEnd() : (againstWhen?.[0] ?? ''),
    });
    from = to - 1;
  }
  return runs;
}
