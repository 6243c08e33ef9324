import { multiplierOf } from '../../../text/numerals.ts';
import type { Candidate, Reader } from '../candidate.ts';
import { EXACTNESS_BEHIND, GE, qualifierOf, UNIT_AFTER_FIGURES } from './grammar.ts';

/** Digits, with thousands marked or not, or broken by spaces as some pages have them: `1 5起`, `1 073户`. */
const FIGURE =
  '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?: \\d{1,3}){1,2}(?!\\d)|\\d(?: \\d){1,5}(?!\\d)|\\d{1,12})(?:\\.\\d{1,6})?';
const RANGE = '\\s?(?:-|—|–|~|～|至|到){1,2}\\s?';

/** Figures with a unit: `6878户`, `56万余元`, `0.5—0.7万人`, `5个工作日`, `155.6%`, `10人以上`. */
const COUNT = new RegExp(
  `(?<![\\d])(?<first>${FIGURE})(?<firstMultiplier>[百千万亿]{0,2})(?:%?${RANGE}(?<second>${FIGURE}))?` +
    `\\s?(?<multiplier>[十百千万亿]{0,2})(?<about>[余多来几]?)(?<late>[万亿]?)(?<lateAbout>余?)\\s?` +
    `${GE}(?<unit>${UNIT_AFTER_FIGURES})(?<behind>${EXACTNESS_BEHIND})`,
  'dgu',
);

const numberOf = (figure: string): number => Number(figure.replace(/[, ]/gu, ''));

/** The product of a figure and its multiplier, without the noise of binary fractions: 701.79 x 10000 is 7017900. */
const times = (figure: number, factor: number): number => Number((figure * factor).toPrecision(15));

export const figuresReader: Reader = {
  name: 'figures',
  read({ folded }, paragraph) {
    const text = folded.slice(paragraph.start, paragraph.end);
    return [...text.matchAll(COUNT)].map((match): Candidate => {
      const groups = match.groups!;
      const [unitStart, unitEnd] = match.indices!.groups!.unit!;
      const factor = multiplierOf(groups.multiplier! + groups.late!);
      const first = times(
        numberOf(groups.first!),
        groups.firstMultiplier ? multiplierOf(groups.firstMultiplier) * (groups.second ? 1 : factor) : factor,
      );
      const second = groups.second === undefined ? null : times(numberOf(groups.second), factor);
      return {
        start: paragraph.start + match.index,
        end: paragraph.start + match.index + match[0].length,
        value: first,
        valueMax: second,
        unit: { start: paragraph.start + unitStart, end: paragraph.start + unitEnd },
        qualifier: qualifierOf(groups.about! + groups.lateAbout!, groups.behind!),
        written: 'FIGURES',
      };
    });
  },
};
