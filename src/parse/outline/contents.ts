import type { Span } from '../../records/span.ts';
import { withoutSpace } from '../../text/white-space.ts';

const LONGEST_NAME = 6;
/** Tables of contents stand in front of a report, and are no longer. */
const LINES_SEARCHED = 60;
const LONGEST_CONTENTS = 80;

/** A line of a table of contents without the number of its page: 一、主要举措……3. */
const withoutPage = (line: string): string => withoutSpace(line.replace(/[\s.…·]*\d*$/, ''));

/**
 * Lines without the table of contents (目录) in front of the report: it goes on to where its first line stands again.
 *
 * @param lines the report's own, in text order
 */
export function withoutContents(folded: string, lines: readonly Span[]): readonly Span[] {
  const named = lines
    .slice(0, LINES_SEARCHED)
    .findIndex(({ start, end }) => end - start <= LONGEST_NAME && /^目\s*[录次]$/.test(folded.slice(start, end)));
  const first = lines[named + 1];
  if (named < 0 || first === undefined) return lines;
  const textOf = ({ start, end }: Span): string => withoutPage(folded.slice(start, end));
  const opening = textOf(first);
  const again = lines.slice(named + 2, named + 2 + LONGEST_CONTENTS).findIndex((line) => textOf(line) === opening);
  return opening === '' || again < 0 ? lines : [...lines.slice(0, named), ...lines.slice(named + 2 + again)];
}
