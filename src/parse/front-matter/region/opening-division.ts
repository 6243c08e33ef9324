import { OPENING_TIME, OPENING_UNDER, OPENING_VERB } from '../../../knowledge/opening-words.ts';

const NAME =
  '(?<name>[\\u4e00-\\u9fff]{1,24}?(?:省|市|县|区|旗|盟|州))(?:[^,。]{0,2}政府|党委政府|委、?(?:[省市县区州盟旗]|人民)?政府|各级.{0,12})?';

/** Who is the subject of the first sentence of a paragraph: 2023年,某某县坚持…. */
const SUBJECT = new RegExp(`^\\s*${OPENING_TIME}?${OPENING_UNDER}{0,3}${NAME}(?=${OPENING_VERB}|,)`, 'm');

/** Whose report is announced: 现将某某县2023年法治政府建设…. */
const ANNOUNCED = new RegExp(
  `现(?:就|将|把)(?:20\\d\\d年度?)?${NAME}(?=20\\d\\d年|二[零〇○]|年度|法治|推进|全年|一年来|本年)`,
);

/** Words that a name is no part of. */
const NO_NAME = /^(?:[我本全各其]|根据|按照|为|以|对|在|由|深入|认真|全面|贯彻|落实|坚持|严格)/;

const LONGEST_OPENING = 600;

/**
 * The division that the opening of a report names as the one who reports, folded, with those above it in front; null
 * where it names none.
 *
 * @param preamble the paragraphs in front of the first section, folded
 * @example readOpeningDivision('2023年,阳城县坚持依法行政。') // '阳城县'
 */
export function readOpeningDivision(preamble: string): string | null {
  const opening = preamble.slice(0, LONGEST_OPENING);
  for (const pattern of [SUBJECT, ANNOUNCED]) {
    const name = pattern.exec(opening)?.groups?.name;
    if (name !== undefined && !NO_NAME.test(name)) return name;
  }
  return null;
}
