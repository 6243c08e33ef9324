import { RUNNING_TEXT } from '../../knowledge/clauses.ts';
import { BESIDE_COUNTER, PAGE_COUNTER } from '../../knowledge/page-furniture.ts';
import { characterSet } from '../../text/character-set.ts';
import { mayEndIn } from './around.ts';
import type { Filter } from './candidate.ts';

const COUNTS_READERS = characterSet('次人');
const ENDS_COUNTER = characterSet(':览问击读载阅气度数人次量率');
const LONGEST_COUNTER = 16;
/** A line of page furniture is no longer than this. */
const LONGEST_LINE = 200;

/** 来源:县司法局 点击:123次: the page counts its readers, on a line that is no running text. */
export const pageCounter: Filter = {
  name: 'page-counter',
  keeps: (candidate, scope) => {
    const { folded } = scope;
    if (COUNTS_READERS[folded.charCodeAt(candidate.unit.start)] === 0 || !mayEndIn(ENDS_COUNTER, scope, candidate))
      return true;
    const counter = PAGE_COUNTER.exec(folded.slice(Math.max(0, candidate.start - LONGEST_COUNTER), candidate.start));
    if (!counter) return true;
    const from = Math.max(0, candidate.start - LONGEST_LINE);
    const front = folded.slice(from, candidate.start);
    const start = from + front.lastIndexOf('\n') + 1;
    const line = folded.slice(start, candidate.end + LONGEST_LINE).split('\n', 1)[0]!;
    if (RUNNING_TEXT.test(line)) return true;
    // 累计浏览1234次 is all of its line
    const isAll = line.trim() === counter[0].trimStart() + folded.slice(candidate.start, candidate.end);
    return !isAll && !BESIDE_COUNTER.test(line);
  },
};
