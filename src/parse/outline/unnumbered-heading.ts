import { ROLE_PATTERNS, WHOLE_PART } from '../../knowledge/roles.ts';
import { isDate } from '../../text/dates.ts';
import { PatternSieve } from '../../text/pattern-sieve.ts';
import type { Document } from '../document.ts';
import type { Block } from './blocks.ts';

const SHORTEST = 4;
const LONGEST = 40;
const SHORTEST_PARAGRAPH = 30;

/** Whether a heading names a whole part of a report (成效, 问题, 打算), so that it stands at the top of the tree. */
export const isPartHeading = (heading: string): boolean => PARTS.test(heading);
const PARTS = new PatternSieve([...ROLE_PATTERNS.map(({ pattern }) => pattern), WHOLE_PART]);

/** Titles, addresses and labels stand on lines of their own too. */
const NO_TOPIC =
  /(?:报告|总结|汇报|公告|通知|方案|年报)\)?$|(?:报告|总结|汇报|情况)[及和与暨]20\d\d年.{0,12}(?:计划|打算|安排|思路|要点)$|^(?:各|尊敬的)|人民政府$|(?:局|委员会|办公室)$|^\(|\||\t.*[\d\t]|https?:/;

/** What a title names and no part of a report does. */
const YEAR_OF_REPORT = /20\d\d年.*(?:法治|依法)/;

/** What ends in a colon and names no topic: it announces what follows, or addresses someone. */
const ANNOUNCES = /但|虽|同时|仍|存在|(?:如下|以下|下列|主要(?:是|有|包括|表现(?:为|在))|特点|方面|问题|工作)\S{0,3}:$/;

/**
 * Whether a block without a marker is a heading: a short line of its own that names a topic, without a closing mark,
 * above text of its own. In front of the first section it must name a part or a theme, since titles stand there too.
 */
export function isUnnumberedHeading(
  { folded, themes }: Document,
  blocks: readonly Block[],
  index: number,
  inside: boolean,
): boolean {
  const { start, end } = blocks[index]!;
  // with the colon that it may end in
  if (end - start < SHORTEST || end - start > LONGEST + 1) return false;
  const whole = folded.slice(start, end);
  const line = inside && !ANNOUNCES.test(whole) ? whole.replace(/:$/, '') : whole;
  if (line.length < SHORTEST || line.length > LONGEST) return false;
  if (/[。;:!?,.]$/.test(line) || /[。;:!]/.test(line) || isDate(line) || NO_TOPIC.test(line)) return false;
  const next = blocks[index + 1];
  // the first line of all may be the title: 某某县2023年法治政府建设情况
  if (!next || (!inside && index === 0 && next.marker !== null && YEAR_OF_REPORT.test(line))) return false;
  const nextLine = folded.slice(next.start, next.end);
  // a line of a list above one that is none
  const headsText = blocks[index]!.hasBullet && !next.hasBullet && /[。;]$/.test(nextLine);
  const opensText =
    next.marker !== null || headsText || (nextLine.length >= SHORTEST_PARAGRAPH && /[,。;]/.test(nextLine));
  if (!opensText) return false;
  const previous = index === 0 ? undefined : blocks[index - 1];
  const previousLine = previous ? folded.slice(previous.start, previous.end) : '';
  // the last row of a table, its cells parted by tabs
  if (line.includes('\t') && previousLine.includes('\t')) return false;
  // a line that goes on from an unfinished one is a wrapped paragraph, not a heading
  if (previousLine.length > LONGEST && !/[。;:!?”)]$/.test(previousLine)) return false;
  const afterTitle = /(?:^|(?:报告|总结|汇报|情况)\)?)$/.test(previousLine) && isPartHeading(line);
  const afterText = previousLine.length >= SHORTEST_PARAGRAPH || inside || afterTitle;
  return afterText && (inside || isPartHeading(line) || themes.of({ start, end }) !== null);
}
