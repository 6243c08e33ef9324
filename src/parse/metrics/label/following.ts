import { BECOMES } from '../../../knowledge/connectives.ts';
import { OUT_OF, PARTS_THINGS, PREDICATE, TAKES_OBJECT } from '../../../knowledge/phrase-edges.ts';
import type { Span } from '../../../records/span.ts';
import type { Document } from '../../document.ts';
import type { Candidate } from '../candidate.ts';
import { phraseEnd } from './bounds.ts';
import { cut, LONGEST_PHRASE, type Phrase, phrase } from './phrases.ts';

/** A noun phrase longer than this ends at its predicate. */
const LONGEST_TAIL = 18;

/** Flaws told one after another are of one kind: 7份存在文书不规范、回证缺失等瑕疵. */
const FLAWS = /^存在[^,。;:()\d]{2,30}?(?:等[\u4e00-\u9fff]{2,4}|瑕疵|缺陷|问题|现象|情形)/;

function listEnd(folded: string, start: number, end: number, limit: number): number {
  if (folded[end] !== '、') return end;
  const flaws = FLAWS.exec(folded.slice(start, Math.min(limit, start + LONGEST_PHRASE)));
  return flaws ? Math.max(end, start + flaws[0].length) : end;
}

/** 不合格食品全部核查处置, 问题已销号: what is said of all that was counted names nothing. */
const ALL_OF_IT = /(?<=[\u4e00-\u9fff”》]{2})(?:均|全部|全都|已|(?<!公)共(?![同享和建治青]))(?=[\u4e00-\u9fff]{2})/;

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
