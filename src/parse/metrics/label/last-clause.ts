import type { Span } from '../../../records/span.ts';
import { characterSet } from '../../../text/character-set.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';

/** Clauses that tell when, how or by whom, not what. */
const CIRCUMSTANCE =
  /^\s*(?:截[至止]|\d{4}年|在|按照|根据|依据|围绕|通过|随着|为了?|以|由|经|自)|(?:上|下|中|后|时|来|期间)$|[数几上][十百千万]|若干/;

/** 已审结案件中,维持60件: the clause tells of what. */
const OUT_OF_THESE = new EdgePattern(
  /^\s*在?(?:上述|以上|这些)?(?<things>[\u4e00-\u9fff]{2,14}(?:案件|申请|事项|案卷|纠纷|人员|企业|问题|文件|建议|提案))中$/,
);

/** A clause is neither a word nor a sentence. */
const SHORTEST = 4;
const LONGEST = 24;
const MARK = characterSet('。;:!?\n|,');
/** What ends more than a clause. */
const ENDS_MORE = characterSet('。;|');
const LAST_MARK = characterSet(',:。;|');

/** Place of the last comma or colon, or of what ends more behind it; -1 where there is none. */
function lastMark(between: string): number {
  let at = between.length - 1;
  while (at >= 0 && LAST_MARK[between.charCodeAt(at)] === 0) at--;
  return at;
}

/**
 * The clause in front of the last comma or colon of a text, where that clause says what and the sentence does not end behind it.
 *
 * @example lastClause('深化“一件事”改革,当年新推出') // { start: 0, end: 9 }
 */
export function lastClause(between: string): Span | null {
  const end = lastMark(between);
  if (end < SHORTEST || ENDS_MORE[between.charCodeAt(end)] === 1) return null;
  let start = end;
  while (start > 0 && end - start <= LONGEST && MARK[between.charCodeAt(start - 1)] === 0) start--;
  const length = end - start;
  const outOf = OUT_OF_THESE.exec(between.slice(start, end));
  if (outOf) return { start: end - 1 - outOf.groups!.things!.length, end: end - 1 };
  if (length < SHORTEST || length > LONGEST || CIRCUMSTANCE.test(between.slice(start, end))) return null;
  return { start, end };
}
