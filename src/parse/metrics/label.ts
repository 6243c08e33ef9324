import { OPENING_VERB, VERBS_ONLY } from '../../knowledge/verbs.ts';
import type { Span } from '../../records/span.ts';
import type { Document } from '../document.ts';
import type { Candidate } from './candidate.ts';

/** What is measured, in the text's own words, and what of it a later count may leave out. */
export interface Label {
  text: string;
  /** The thing counted, without the verb: what 已办结24件 leaves out behind 接收行政复议申请26件. */
  noun: string;
}

const LONGEST_PHRASE = 32;
const LONGEST_LEAD_IN = 14;
const LONGEST_TAIL = 18;

/** Times and places of speaking that tell nothing about what is counted. */
const OPENING =
  /^(?:[\s,、和与及以]|(?:截至|截止)[^,。]{0,14}?(?:底|日|止|目前|前)|(?:19|20)\d{2}年(?:度|以来|来|底|初|上半年|下半年|全年)?|\d{1,2}月(?:份|底|\d{1,2}日)?|今年(?:以来|来)?|去年|全年|年内|年初|目前|当前|现有|其中|另有|另|同时|此外|此|并|还|先后|共计|累计|共|我[县市区镇乡街局省州委厅办](?!人)|一年来|期间|以来|近年来)+/u;
const CLOSING =
  /(?:共计|总共|共|合计|累计|总计|达到|达|为|至|到|约|近|超过|超|逾|有|了|的|均|各|计|共有|等|分别|由|从|不少于|不低于|至少|不超过|最多|\s|:)+$/u;
/** What follows a count and begins no name of the thing counted. */
const NO_NOUN =
  /^(?:均|已|都|全部?|并|后|的|以上|和|与|等|进行|用于|被|在|为|由|于|其中|予以|次数|左右|,|、|。|;|:|[)”》」]|同比|占|较|比)/u;
/** Where a predicate begins behind the thing counted. */
const PREDICATE =
  /(?:均|全部|已|都|并|正式|进行|被|在|为|由|从|向|对|实现|入选|用于|组成|予以|按|通过|完成|受到|荣获)/u;

const CLAUSE_MARK = /[,。;:!?\n]/u;

/** Start of the clause that a number stands in: behind the last mark, the last count, or a bracket that is still open. */
function clauseStart(folded: string, from: number, at: number): number {
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
    else if (depth === 0 && quoted === 0 && CLAUSE_MARK.test(unit)) return i + 1;
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
    else if (depth === 0 && quoted === 0 && /[,。;:!?\n、]/u.test(unit)) return i;
  }
  return to;
}

interface Phrase {
  folded: string;
  text: string;
}

function phrase({ folded, text }: Document, start: number, end: number): Phrase {
  return { folded: folded.slice(start, end), text: text.slice(start, end) };
}

const cut = ({ folded, text }: Phrase, from: number, to: number): Phrase => ({
  folded: folded.slice(from, to),
  text: text.slice(from, to),
});

function clean(raw: Phrase): Phrase {
  const opening = OPENING.exec(raw.folded)?.[0].length ?? 0;
  const closing = CLOSING.exec(raw.folded.slice(opening))?.[0].length ?? 0;
  return cut(raw, opening, raw.folded.length - closing);
}

/** Keeps the end of a long phrase, where the thing counted stands, from a boundary on. */
function shorten(long: Phrase): Phrase {
  if (long.folded.length <= LONGEST_PHRASE) return long;
  const tail = long.folded.slice(-LONGEST_PHRASE);
  const boundary = /[、,和及等“](?=[^、,和及等]{4,}$)/u.exec(tail) ?? /[、,]/u.exec(tail);
  const from = long.folded.length - LONGEST_PHRASE + (boundary ? boundary.index + (boundary[0] === '“' ? 0 : 1) : 0);
  return cut(long, from, long.folded.length);
}

/** The noun phrase behind a number, up to its predicate where it is long. */
function following(document: Document, candidate: Candidate, next: Candidate | undefined, paragraph: Span): Phrase {
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
  return cut(found, 0, LONGEST_PHRASE);
}

const nounOf = (label: Phrase): string => {
  const verb = OPENING_VERB.exec(label.folded)?.[0].length ?? 0;
  const noun = label.text.slice(verb);
  return noun.length >= 2 ? noun : '';
};

const BARE_RATE = /^[\u4e00-\u9fff]{0,4}(?:率|度|比|比例|占比|比重)$/u;
const COMPLETION = /(?:目标|任务|计划|指标)(?:任务|总量|数)?$/u;

/**
 * Labels the metrics of one paragraph, in order: the verb and noun before a number (审查政府常务会议题109个), or the noun
 * behind it (144项改革举措); what a clause leaves out (已办结24件) it takes from the count before it in the sentence.
 */
export function labelParagraph(document: Document, candidates: readonly Candidate[], paragraph: Span): Label[] {
  const labels: Label[] = [];
  candidates.forEach((candidate, index) => {
    const previous = candidates[index - 1];
    const from = Math.max(previous?.end ?? paragraph.start, paragraph.start);
    const before = clean(phrase(document, clauseStart(document.folded, from, candidate.start), candidate.start));
    let behind = following(document, candidate, candidates[index + 1], paragraph);
    // 6村3社区: the last of a chain of numbers has the noun for all
    for (let at = index; behind.folded === '' && candidates[at + 1]?.start === candidates[at]!.end; at++) {
      behind = following(document, candidates[at + 1]!, candidates[at + 2], paragraph);
    }
    const sameSentence =
      previous !== undefined && !/[。!?\n]/u.test(document.folded.slice(previous.end, candidate.start));
    const inherited = sameSentence ? (labels[index - 1]?.noun ?? '') : '';
    const names = behind.folded !== '' && !NO_NOUN.test(behind.folded);
    const empty = VERBS_ONLY.test(before.folded);
    labels.push(compose({ document, candidate, before, behind, names, empty, inherited }));
  });
  return labels;
}

interface Parts {
  document: Document;
  candidate: Candidate;
  before: Phrase;
  behind: Phrase;
  names: boolean;
  /** Nothing before the number names a thing. */
  empty: boolean;
  inherited: string;
}

function compose({ document, candidate, before, behind, names, empty, inherited }: Parts): Label {
  if (BARE_RATE.test(before.folded) || COMPLETION.test(before.folded)) {
    const noun = inherited;
    return { text: noun + before.text, noun };
  }
  if (names) {
    const coordinated = /[和与及、]$/u.test(document.folded.slice(0, candidate.start).trimEnd());
    const leadIn =
      before.folded.length <= LONGEST_LEAD_IN
        ? before
        : cut(before, 0, OPENING_VERB.exec(before.folded)?.[0].length ?? 0);
    const front = coordinated ? '' : leadIn.text;
    const noun = nounOf(behind) || behind.text;
    // 其中3件予以撤销: what was counted stands before
    if (empty && inherited !== '' && VERBS_ONLY.test(behind.folded))
      return { text: inherited + behind.text, noun: inherited };
    return {
      text: front + behind.text,
      noun:
        front === '' || empty
          ? noun
          : nounOf({ folded: leadIn.folded + behind.folded, text: front + behind.text }) || noun,
    };
  }
  if (empty) {
    const verdict = /^(?:予以|被)?[^,。;、)]{2,12}/u.exec(behind.folded)?.[0] ?? '';
    const tail =
      before.folded === '' && /^(?:予以|被)/u.test(behind.folded) ? behind.text.slice(0, verdict.length) : '';
    return { text: before.text + inherited + tail, noun: inherited };
  }
  const shortened = shorten(before);
  return { text: shortened.text, noun: nounOf(shortened) || shortened.text };
}
