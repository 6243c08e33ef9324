import type { Span } from '../../records/span.ts';
import { readYear } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { type Document, trimSpan } from '../document.ts';

const LONGEST_TITLE = 70;
const LONGEST_WITH_SITE = 120;
const TOPIC = /法治(?:政府)?|依法行政|依法治[国省市县区州镇乡街]|法制政府/;
/** What close relatives of such reports are about; a line about these is a title where it names a year and ends like one. */
const TOPIC_BESIDE = /行政(?:执法|复议|应诉)|政府信息公开|依法治理|司法行政/;
const KIND = /(?:报告|总结|汇报|年报|情况|自查|公报)/;
const ENDS_LIKE_TITLE = /(?:报告|总结|汇报|年报|情况|公报)(?:\(.{1,12}\))?$/;
/** What the second line of a title adds: 2023年工作报告和⏎2024年工作思路. */
const ENDS_LIKE_PLAN = /(?:思路|打算|计划|安排|要点|谋划)$/;
/** Names of sites behind a title: …报告_某某县人民政府网. */
const SITE_BEHIND =
  /\s*[-_|—]+\s*[^-_|—]*(?:网|门户|网站|政府)$|(?<=报告|总结|汇报|年报)\s?[-_|]\s?[^-_|—,。:()\d]{2,20}$/;
const NAMES_YEAR = /(?:19|20)\d{2}\s*年|二[零〇○]/;
const NOT_TITLE = /现将|如下|根据|按照|>|»|[。;!?]|:$/;

/** The number and the title of a document as a collection of documents names it: 某政发〔2023〕2号《…》. */
const CATALOGUED = /^[\u4e00-\u9fff]{1,12}\s?[〔[(]20\d\d[〕\])]\s?\d{1,5}\s?号\s*《[^《》]*》$/;

function isTitle(line: string): boolean {
  return (
    line.length >= 6 &&
    !(line.endsWith('》') && CATALOGUED.test(line)) &&
    line.length <= LONGEST_TITLE &&
    (TOPIC.test(line) || (TOPIC_BESIDE.test(line) && NAMES_YEAR.test(line) && /(?:报告|总结|年报)$/.test(line))) &&
    KIND.test(line) &&
    !NOT_TITLE.test(line)
  );
}

/** Whether a line names a body and nothing else, and is no value of a label above it. */
function isBodyLine(folded: string, head: readonly Span[], index: number): boolean {
  const text = (at: number) => (head[at] ? folded.slice(head[at].start, head[at].end) : '');
  const isName =
    /^[\u4e00-\u9fff]{3,30}(?:局|政府|委员会|[^省市县区州旗盟镇乡党]委|办公室|办事处|厅|中心|管委会|大队|支队|总队|[^主承协开举经]办|街道|[镇乡])$/.test(
      text(index),
    );
  return isName && !/^(?:[^。,]{2,8}[:]?)$/.test(text(index - 1));
}

const LABELLED = /^\S\s*\S{0,3}\s*\S?\s*[:|]/;
/** The name of the page's column stands no farther above the title. */
const LINES_BELOW = 6;

/** A title in a list of others, with the day of each. */
const ENDS_IN_DATE = /\s[[(]?20\d\d[-/.]\d{1,2}[-/.]\d{1,2}[\])]?$/;

/** Whether a line without a year is the name of a column (法治政府建设年度报告) above the title that names one. */
function isColumn(folded: string, head: readonly Span[], index: number): boolean {
  const text = ({ start, end }: Span): string => folded.slice(start, end);
  const own = text(head[index]!);
  if (NAMES_YEAR.test(own) && !ENDS_IN_DATE.test(own)) return false;
  return head
    .slice(index + 1, index + 1 + LINES_BELOW)
    .map(text)
    .some((line) => NAMES_YEAR.test(line) && isTitle(line) && ENDS_LIKE_TITLE.test(line) && !LABELLED.test(line));
}

/** It ends where the text goes on, and begins behind a date or a label of the page. */
const WITHIN =
  /(?:^|(?<=[\]】]\s?|-\d{2}\s?))(?!\s|-|\d{4}-)[^。,;:\]】]{4,60}?(?:报告|总结|汇报)(?=\s|20\d\d年[,以]|今年|一年来|现将|为(?:深入|全面|认真|贯彻)|根据)/;

/** A title at the head of a text whose line breaks were lost. */
function titleWithin(folded: string, line: Span): Span | null {
  const head = folded.slice(line.start, line.start + LONGEST_TITLE);
  const match = WITHIN.exec(head);
  return match && TOPIC.test(match[0]) && !NOT_TITLE.test(match[0])
    ? { start: line.start + match.index, end: line.start + match.index + match[0].length }
    : null;
}

/**
 * The title as the page states it: the line that names topic and kind above the first section, on two lines when
 * the first does not end like one.
 *
 * @param labelled value of a field 标题 or 名称
 * @param end where the first section begins
 */
export function readTitle({ folded, lines }: Document, labelled: Span | undefined, end: number): Span | null {
  const head = lines.filter((line) => line.start < end);
  for (const [index, line] of head.entries()) {
    const text = folded.slice(line.start, line.end);
    const site = text.length > LONGEST_WITH_SITE ? 0 : (SITE_BEHIND.exec(text)?.[0].length ?? 0);
    const bare = text.slice(0, text.length - site);
    if (isTitle(bare) && !LABELLED.test(bare) && !isColumn(folded, head, index)) {
      const next = head[index + 1];
      const nextText = next ? folded.slice(next.start, next.end) : '';
      if (
        nextText.length <= 20 &&
        !ENDS_LIKE_TITLE.test(bare) &&
        (ENDS_LIKE_TITLE.test(nextText) || (/[和与及暨]$/.test(bare) && ENDS_LIKE_PLAN.test(nextText))) &&
        !NOT_TITLE.test(nextText)
      ) {
        return { start: line.start, end: next!.end };
      }
      const above = index > 0 ? head[index - 1] : undefined;
      const opens =
        above && /^(?:20\d\d年|二[零〇○]|关于)/.test(bare) && isBodyLine(folded, head, index - 1) ? above : line;
      return trimSpan(folded, opens.start, line.end - site);
    }
    const next = head[index + 1];
    if (next && TOPIC.test(text) && text.length <= 40 && !NOT_TITLE.test(text)) {
      const nextText = folded.slice(next.start, next.end);
      if (
        nextText.length <= 24 &&
        ENDS_LIKE_TITLE.test(nextText) &&
        !NOT_TITLE.test(nextText) &&
        !TOPIC.test(nextText)
      ) {
        return { start: line.start, end: next.end };
      }
    }
    const within = line.end - line.start > LONGEST_TITLE ? titleWithin(folded, line) : null;
    if (within) return within;
  }
  if (labelled && KIND.test(folded.slice(labelled.start, labelled.end))) return labelled;
  return null;
}

/** What parts the title of a page from the names of column and site. */
const BETWEEN_NAMES = /[-_|—–>»]+/;

/**
 * The title of the report within that of its page; null where it is of something else. One that names no year is the
 * column's name (法治政府建设年度报告), or the site's.
 *
 * @example pageTitle('冠县2024年法治政府建设年度报告_政务公开_冠县人民政府') // '冠县2024年法治政府建设年度报告'
 */
export function pageTitle(stated: string): string | null {
  const whole = stated.trim().replace(/\s+/g, ' ');
  const parts = whole.split(BETWEEN_NAMES).map((part) => part.trim());
  const isOne = (part: string) => isTitle(fold(part)) && readYear(fold(part)) !== null;
  const titles = parts.filter(isOne).sort((a, b) => b.length - a.length);
  return titles[0] ?? (isOne(whole) ? whole : null);
}
