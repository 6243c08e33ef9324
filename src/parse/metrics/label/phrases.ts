import { BECOMES } from '../../../knowledge/connectives.ts';
import { CLOSING, OPENING, OUT_OF, PARTS_THINGS, PREDICATE, TAKES_OBJECT } from '../../../knowledge/phrase-edges.ts';
import { OPENING_VERB } from '../../../knowledge/verbs.ts';
import type { Span } from '../../../records/span.ts';
import type { Document } from '../../document.ts';
import type { Candidate } from '../candidate.ts';

const LONGEST_PHRASE = 36;
const LONGEST_TAIL = 18;
/** Words between a phrase and its number are looked for no farther back. */
const LONGEST_CLOSING = 24;

const CLAUSE_MARK = /[,。;:!?\n]/;

/** A point between Chinese characters, or behind a figure and before one, ends a sentence on some pages. */
const isFullStop = (folded: string, at: number): boolean =>
  folded[at] === '.' && /[\u4e00-\u9fff]/.test(folded[at + 1] ?? '');

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

/** A sentence is read no farther back than this. */
const LONGEST_SENTENCE = 200;

/** What a sentence says up to a place in it. */
export function sentenceBefore(folded: string, from: number, at: number): string {
  const text = folded.slice(Math.max(from, at - LONGEST_SENTENCE), at);
  return text.slice(Math.max(...[...'。;!?\n'].map((mark) => text.lastIndexOf(mark))) + 1);
}

/** Whether a bracket that was open before some text closes in it. */
export function closesBracket(text: string): boolean {
  const at = text.indexOf(')');
  return at >= 0 && !text.slice(0, at).includes('(');
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
    else if (depth === 0 && quoted === 0 && (/[,。;:!?\n、]/.test(unit) || isFullStop(folded, i))) return i;
  }
  return to;
}

/** Flaws told one after another are of one kind: 7份存在文书不规范、回证缺失等瑕疵. */
const FLAWS = /^存在[^,。;:()\d]{2,30}?(?:等[\u4e00-\u9fff]{2,4}|瑕疵|缺陷|问题|现象|情形)/;

function listEnd(folded: string, start: number, end: number, limit: number): number {
  if (folded[end] !== '、') return end;
  const flaws = FLAWS.exec(folded.slice(start, Math.min(limit, start + LONGEST_PHRASE)));
  return flaws ? Math.max(end, start + flaws[0].length) : end;
}

/** 不合格食品全部核查处置, 问题已销号: what is said of all that was counted names nothing. */
const ALL_OF_IT = /(?<=[\u4e00-\u9fff”》]{2})(?:均|全部|全都|已|(?<!公)共(?![同享和建治青]))(?=[\u4e00-\u9fff]{2})/;

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
  const closing = CLOSING.exec(raw.folded.slice(opening).slice(-LONGEST_CLOSING))?.[0].length ?? 0;
  return cut(raw, opening, raw.folded.length - closing);
}

/** Shortens a long phrase to its verb and its end, where the thing counted stands, from a boundary on. */
export function shorten(long: Phrase): Phrase {
  if (long.folded.length <= LONGEST_PHRASE) return long;
  const verb = /(?:共|累计|先后)(?=[\u4e00-\u9fff])/.exec(long.folded);
  const acted = verb ? cut(long, verb.index + verb[0].length, long.folded.length) : long;
  if (acted.folded.length <= LONGEST_PHRASE) return acted;
  const opening = OPENING_VERB.exec(acted.folded)?.[0].length ?? 0;
  const from = acted.folded.length - LONGEST_PHRASE;
  if (opening >= from) return acted;
  const boundary = /[、,和及等](?=[^、,和及等]{4,})/.exec(acted.folded.slice(from));
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
  const bracket = /^\([\u4e00-\u9fff]{1,3}\)/.exec(document.folded.slice(start, start + 6));
  if (bracket) start += bracket[0].length;
  while (document.folded[start] === ' ') start++;
  // 5个工作日内完成审查
  if (/^之?内[^容部设存外]/.test(document.folded.slice(start, start + 3)))
    start += document.folded[start] === '之' ? 2 : 1;
  const limit = Math.min(next && next.start >= start ? next.start : paragraph.end, paragraph.end);
  const end = listEnd(document.folded, start, phraseEnd(document.folded, start, limit), limit);
  let found = phrase(document, start, end);
  if (end === limit && next && limit === next.start) {
    const joint = /(?:和|与|及|以及|共|,|、)+$/.exec(found.folded);
    if (joint) found = cut(found, 0, found.folded.length - joint[0].length);
  }
  // 对3家企业处以2.5万元的罚款: the verb is the next number's
  const verb =
    limit === next?.start && end === limit
      ? (TAKES_OBJECT.exec(found.folded) ?? PARTS_THINGS.exec(found.folded))
      : null;
  if (verb && verb.index >= 2) found = cut(found, 0, verb.index);
  if (found.folded.length > LONGEST_TAIL) {
    const predicate = PREDICATE.exec(found.folded.slice(2));
    if (predicate) found = cut(found, 0, predicate.index + 2);
  }
  // 审结26件(维持15件: a bracket that the next number stands in is about that one
  const opened = found.folded.lastIndexOf('(');
  if (opened > found.folded.lastIndexOf(')')) found = cut(found, 0, opened);
  const said = ALL_OF_IT.exec(found.folded);
  if (said) found = cut(found, 0, said.index);
  found = cut(
    found,
    0,
    found.folded.length -
      (/(?:的|达到?|(?<![行作])为|均|共|不少于|不低于|至少|不超过)$/.exec(found.folded)?.[0].length ?? 0),
  );
  const outOf = OUT_OF.exec(found.folded);
  if (outOf && outOf.index >= 1) found = cut(found, 0, outOf.index);
  const becomes = BECOMES.exec(found.folded);
  return cut(found, 0, Math.min(becomes?.index ?? LONGEST_PHRASE, LONGEST_PHRASE));
}
