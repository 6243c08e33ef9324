import { OPENING_TIME, OPENING_UNDER, OPENING_VERB } from '../../knowledge/opening-words.ts';

/** What a body's name in the opening ends in: a department's, a zone's, or a town's. */
const NAME =
  '(?<name>[\\u4e00-\\u9fff]{1,24}?(?:(?<![大全格布结开时新])局|厅|委员会|管委会|[^省市县区州旗盟镇乡党常]委|办公室|大队|支队|总队|[^主承协开举经]办(?![公事理好成])|[服理务易记制]中心|[档案书博化]馆|监督所|开发区|高新区|经开区|园区|新区|示范区|度假区|保税区|经济区|街道(?:办事处)?|[镇乡](?:人民政府)?))';

/** Words that a name is no part of: our own, all of them, what is only relied on. */
const NO_NAME = new RegExp(
  `^(?:[我本全各其为对由]|${OPENING_VERB})|党委|中共|依法治|[省市县区州旗盟镇乡]委(?!员会)|国务院`,
);

/** The office of a government is the subject where it does what who reports does: many texts rest on its notices. */
const OFFICE = /政府办公[室厅]$/;
const REPORTS = /^(?:\([^()]*\))?(?:党[委组])?(?:坚持|深入|认真|紧紧|始终|高度|扎实|持续|切实)/;

/** The organs of who is the subject: 某某街道党工委、办事处坚持…. */
const ORGANS = '(?:党(?:工委|委|组))?(?:、?(?:管委会|办事处|政府))?(?:党政)?(?:领导)?(?:班子)?';

/** Who is the subject of the first sentence of a paragraph: 2023年,市教育局坚持…. */
const SUBJECT = new RegExp(
  `^\\s*${OPENING_TIME}?${OPENING_UNDER}{0,3}${NAME}(?:\\([^()]{2,30}\\))?${ORGANS}(?=${OPENING_VERB}|,)`,
  'm',
);
/** Whose report is announced: 现将市教育局2023年…, 现将2023年度市教育局法治政府建设…. */
const ANNOUNCED = new RegExp(
  `(?:现(?:就|将|把|公开|公布|发布)|特(?:公布|发布))(?:20\\d\\d年度?)?${NAME}(?=20\\d\\d年|二[零〇○]|年度|法治|推进|全年|一年来|本年|信息公开|政府信息)`,
);

/** What is read is near the beginning. */
const LONGEST_OPENING = 600;

/**
 * The department, zone or town that the opening of a report names as the one who reports, folded, as it stands there:
 * with its division in front, with a mere 市 or 县, or bare. Null where it names none.
 *
 * @param preamble the paragraphs in front of the first section, folded
 * @example readOpening('2023年,市教育局坚持依法治教。') // '市教育局'
 */
export function readOpening(preamble: string): string | null {
  const opening = preamble.slice(0, LONGEST_OPENING);
  for (const pattern of [SUBJECT, ANNOUNCED]) {
    const found = pattern.exec(opening);
    const name = found?.groups?.name;
    if (name === undefined || NO_NAME.test(name)) continue;
    if (!OFFICE.test(name) || REPORTS.test(opening.slice(found!.index + found![0].length))) return name;
  }
  return null;
}
