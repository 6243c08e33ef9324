import { readNumeral } from '../../../text/numerals.ts';
import type { Candidate, Reader } from '../candidate.ts';
import { EXACTNESS_BEHIND, GE, qualifierOf, UNIT_AFTER_HAN } from './grammar.ts';

/** Chinese numerals with a classifier: `八项`, `十一万五千余人`, `百余场`. */
const COUNT = new RegExp(
  `(?<![零〇一二两三四五六七八九十百千万亿])(?<numeral>[零〇一二两三四五六七八九十百千万亿]{1,12})(?<about>[余多来几]?)(?<late>[万亿]?)` +
    `${GE}(?<unit>${UNIT_AFTER_HAN})(?<behind>${EXACTNESS_BEHIND})`,
  'dgu',
);

export const hanNumeralsReader: Reader = {
  name: 'han-numerals',
  read({ folded }, paragraph) {
    const text = folded.slice(paragraph.start, paragraph.end);
    const found: Candidate[] = [];
    for (const match of text.matchAll(COUNT)) {
      const groups = match.groups!;
      const value = readNumeral(groups.numeral! + groups.late!);
      if (value === null) continue;
      const [unitStart, unitEnd] = match.indices!.groups!.unit!;
      found.push({
        start: paragraph.start + match.index,
        end: paragraph.start + match.index + match[0].length,
        value,
        valueMax: null,
        unit: { start: paragraph.start + unitStart, end: paragraph.start + unitEnd },
        qualifier: qualifierOf(groups.about!, groups.behind!),
        written: 'HAN',
      });
    }
    return found;
  },
};
