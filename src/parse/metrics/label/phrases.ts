import { OPENING_VERB } from '../../../knowledge/verbs.ts';
import type { Span } from '../../../records/span.ts';
import type { Document } from '../../document.ts';
import type { Candidate } from '../candidate.ts';

const LONGEST_PHRASE = 36;
const LONGEST_TAIL = 18;

/** Times, places and persons of speaking in front of a phrase: they tell nothing about what is counted. */
const OPENING = new RegExp(
  `^(?:${[
    '[\\s,、]',
    '和(?![解谐睦])|与|以?及(?!时)|将(?:原)?',
    '(?:截至|截止)[^,。]{0,14}?(?:底|日|止|目前|前)',
    '(?:19|20)\\d{2}年(?:度|以来|来|底|初|上半年|下半年|全年)?|\\d{1,2}月(?:份|底|\\d{1,2}日)?',
    '至少|最少|不少于|不低于|不超过|最多',
    '今年(?:以来|来)?|本年度?|当年度?|去年|全年|年内|年初|目前|当前|现有|一年来|期间|以来|近年来',
    '有(?![效关序力机害人])|其中|另有|另|同时|此外|此|并|还|先后|共计|累计|共',
    '我[县市区镇乡街局省州委厅办](?!人)',
    '[我本全](?:[县市区镇乡街局省州委厅办旗](?:人民政府)?|街道)(?=共|现|累计|各|已|全)',
  ].join('|')})+`,
  'u',
);
/** Words between a phrase and its number. */
const CLOSING =
  /(?:共计|总共|共有|共|合计|累计|总计|达到|达|(?<![行作])为|至|到|约|近|超过|超|逾|有|了|的|均|各|计|等|分别|由|从|原|不少于|不低于|至少|不超过|最多|\s|:)+$/u;
/** What follows a count and begins no name of the thing counted. */
export const NO_NOUN =
  /^(?:均|已|都|全部?|并|后|的|以上|和|与|等|进行|用于|在|为|由|于|其中|次数|左右|[,。;:、()\u201d」》\s]|同比|占|较|比|下降|减少|缩减|整合|精简|上升|提高|增加[到至])/u;
/** Where a predicate begins behind the thing counted. */
const PREDICATE =
  /(?:均|全部|已|都|并|正式|进行|被|在|为|由|从|向|对|实现|入选|用于|组成|予以|按|通过|完成|受到|荣获)/u;
/** A former state and what became of it: 1800多项工作事项精简至, 8支队伍整合为. */
export const BECOMES =
  /(?:精简|整合|下降|缩减|减少|压缩|压减|压降|缩短|降低|合并|调整|优化|增加|提高|上升|提升|扩大)(?:到|至|为|成)?$/u;

/** What joins a count to the one before it; 涉及 is a verb. */
export const JOINT = /(?:[、和与]|(?<![涉普波触])及)\s?$/u;

const CLAUSE_MARK = /[,。;:!?\n]/u;

/** A point between Chinese characters, or behind a figure and before one, ends a sentence on some pages. */
const isFullStop = (folded: string, at: number): boolean =>
  folded[at] === '.' && /[\u4e00-\u9fff]/u.test(folded[at + 1] ?? '');

/** Start of the clause that a number stands in: behind the last mark, the last count, or a bracket that is still open. */
export function clauseStart(folded: string, from: number, at: number): number {
  let depth = 0;
  let quoted = 0;
  for (let i = at - 1; i >= from; i--) {
    const unit = folded[i]!;
    if (unit === ')') depth++;
    else if (unit === '(') {
      if (depth === 0) return i + 1;
      depth--;
    } else if (unit === '”' || unit === '》') quoted++;
    else if (unit === '“' || unit === '《') quoted = Math.max(0, quoted - 1);
    else if (depth === 0 && quoted === 0 && (CLAUSE_MARK.test(unit) || isFullStop(folded, i))) return i + 1;
  }
  return from;
}

/** End of the noun phrase behind a number. */
function phraseEnd(folded: string, at: number, to: number): number {
  let depth = 0;
  let quoted = 0;
  for (let i = at; i < to; i++) {
    const unit = folded[i]!;
    if (unit === '(') depth++;
    else if (unit === ')') {
      if (depth === 0) return i;
      depth--;
    } else if (unit === '“' || unit === '《') quoted++;
    else if (unit === '”' || unit === '》') quoted = Math.max(0, quoted - 1);
    else if (depth === 0 && quoted === 0 && (/[,。;:!?\n、]/u.test(unit) || isFullStop(folded, i))) return i;
  }
  return to;
}

export interface Phrase {
  folded: string;
  text: string;
}

export function phrase({ folded, text }: Document, start: number, end: number): Phrase {
  return { folded: folded.slice(start, end), text: text.slice(start, end) };
}

export const cut = ({ folded, text }: Phrase, from: number, to: number): Phrase => ({
  folded: folded.slice(from, to),
  text: text.slice(from, to),
});

export function clean(raw: Phrase): Phrase {
  const opening = OPENING.exec(raw.folded)?.[0].length ?? 0;
  const closing = CLOSING.exec(raw.folded.slice(opening))?.[0].length ?? 0;
  return cut(raw, opening, raw.folded.length - closing);
}

/** Shortens a long phrase to its verb and its end, where the thing counted stands, from a boundary on. */
export function shorten(long: Phrase): Phrase {
  if (long.folded.length <= LONGEST_PHRASE) return long;
  const verb = /(?:共|累计|先后)(?=[\u4e00-\u9fff])/u.exec(long.folded);
  const acted = verb ? cut(long, verb.index + verb[0].length, long.folded.length) : long;
  if (acted.folded.length <= LONGEST_PHRASE) return acted;
  const opening = OPENING_VERB.exec(acted.folded)?.[0].length ?? 0;
  const from = acted.folded.length - LONGEST_PHRASE;
  if (opening >= from) return acted;
  const boundary = /[、,和及等](?=[^、,和及等]{4,})/u.exec(acted.folded.slice(from));
  const tail = cut(acted, from + (boundary ? boundary.index + 1 : 0), acted.folded.length);
  const lead = cut(acted, 0, Math.min(opening, from));
  return { folded: lead.folded + tail.folded, text: lead.text + tail.text };
}

/** The noun phrase behind a number, up to its predicate where it is long. */
export function following(
  document: Document,
  candidate: Candidate,
  next: Candidate | undefined,
  paragraph: Span,
): Phrase {
  let start = candidate.end;
  // 200余版(期), 17个镇(街道): a second unit in brackets is no noun
  const bracket = /^\([\u4e00-\u9fff]{1,3}\)/u.exec(document.folded.slice(start, start + 6));
  if (bracket) start += bracket[0].length;
  const limit = Math.min(next && next.start >= start ? next.start : paragraph.end, paragraph.end);
  const end = phraseEnd(document.folded, start, limit);
  let found = phrase(document, start, end);
  if (end === limit && next && limit === next.start) {
    const joint = /(?:和|与|及|以及|共|,|、)+$/u.exec(found.folded);
    if (joint) found = cut(found, 0, found.folded.length - joint[0].length);
  }
  if (found.folded.length > LONGEST_TAIL) {
    const predicate = PREDICATE.exec(found.folded.slice(2));
    if (predicate) found = cut(found, 0, predicate.index + 2);
  }
  found = cut(
    found,
    0,
    found.folded.length - (/(?:的|达到?|(?<![行作])为|均|共)$/u.exec(found.folded)?.[0].length ?? 0),
  );
  const becomes = BECOMES.exec(found.folded);
  return cut(found, 0, Math.min(becomes?.index ?? LONGEST_PHRASE, LONGEST_PHRASE));
}
