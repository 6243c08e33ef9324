import { ANY_PAGE_LABEL } from '../knowledge/page-labels.ts';
import type { Span } from '../records/span.ts';
import { matchesOf } from '../text/matches-of.ts';

/** Lines shorter than this have kept their breaks. */
const LONG_LINE = 400;
/** Labels of the page stand within this at the head of a text. */
const HEAD = 300;
/** A signature and its date are no longer than this. */
const TAIL = 90;

/** What follows the last label of a page's head: a word, a date with its time, or the choice of sizes. */
const VALUE = /\s*(?:[【[(]?\s*大\s*中\s*小\s*[】\])]?|\S{1,30}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)\s/y;

const BODY = '(?:政府|办事处|管委会|委员会|办公室|局|厅|委)';
/** 首页>政务公开>法治政府建设 and the space behind it. */
const BREADCRUMBS = /^\s*(?:您?.{0,8}位置\s*[:是]\s*)?首页(?:\s*(?:>+|»|›|\/)\s*[^\s>»›/]{1,20})+\s+/;

const DATE =
  '\\(?(?:20\\d\\d\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|二[零〇○][^。]{2}年[^。]{1,3}月[^。]{1,3}日)\\)?';
const SIGNATURE = new RegExp(
  `(?<=[。!])\\s*(?:特此(?:报告|汇报)。?\\s*)?(?=[\\u4e00-\\u9fff]{2,26}${BODY}\\s*${DATE}\\s*$)`,
);

/** Where labels of the page begin at the head of a line, and where the text behind the last of them does. */
function headCuts(folded: string, { start }: Span): number[] {
  const crumbs = BREADCRUMBS.exec(folded.slice(start, start + HEAD))?.[0].length ?? 0;
  const cuts: number[] = crumbs > 0 ? [start + crumbs] : [];
  let reached = crumbs;
  for (const { 0: label, index, groups } of matchesOf(ANY_PAGE_LABEL, folded.slice(start, start + HEAD))) {
    // in running text these words stand too; and a second label right behind the first is its value
    if (!/[:|\t】\]]/.test(groups!.colon!) || (cuts.length > 0 && index > reached + 60)) continue;
    cuts.push(start + index);
    VALUE.lastIndex = start + index + label.length;
    reached = VALUE.test(folded) ? VALUE.lastIndex - start : index + label.length;
  }
  return cuts.length > 0 ? [...cuts, start + reached] : [];
}

function tailCuts(folded: string, { start, end }: Span): number[] {
  const from = Math.max(start, end - TAIL);
  const signature = SIGNATURE.exec(folded.slice(from, end));
  return signature ? [from + signature.index + signature[0].length] : [];
}

/**
 * The places at which a line was several before its breaks were lost in conversion, as far as the page around a report
 * tells: at labels (发布日期:) in its head, and in front of the signature at its end. Markers tell the rest.
 */
export function lostLineBreaks(folded: string, line: Span): number[] {
  if (line.end - line.start < LONG_LINE) return [];
  return [...headCuts(folded, line), ...tailCuts(folded, line)];
}
