import type { Region } from '../records/region.ts';

/** Endings of official names of divisions (folded); to be matched throughout a text. */
export const NAME_END = /[省市区县旗盟州镇乡]|街道|街(?!道)|苏木/g;

/** Names of divisions that are common nouns as well: they count only right behind the name of their city. */
export const COMMON_NOUNS: ReadonlySet<string> = new Set([
  '城区',
  '郊区',
  '矿区',
  '市区',
  '新区',
  '老城区',
  '新城区',
  '开发区',
  '景区',
]);

/** What the lists of divisions hold that names none in running text. */
export const NO_NAMES: ReadonlySet<string> = new Set([
  '街道',
  '市区',
  '县区',
  '开发区',
  '经济开发区',
  '经济技术开发区',
  '高新区',
  '高新技术产业开发区',
  '工业园区',
]);

/** 聊城高新技术产业开发区 lies in 聊城市: a zone bears the name of its division without the ending. */
export const ZONE =
  /^(?<name>[\u4e00-\u9fff]{2,4}?)(?:国家级?|国际)?(?:高新|经济|经开|开发|工业|综合保税|保税|旅游|循环|航空|临空|临港)[\u4e00-\u9fff]{0,12}(?:区|园)/;

/** What zones are called by: one is no division, and lies in a county or a city. */
export const IS_ZONE =
  /^(?:高新区|经开区|开发区)|(?:开发区|高新区|经开区|园区|示范区|度假区|保税区|经济区|试验区|实验区|集聚区|生态城|科技城)(?:管理委员会|管委会)?$/;

/** Which divisions a report can be of that speaks of itself so: 我市 says a prefecture, a county, or one of four provinces. */
export type Speaker = 'TOWNSHIP' | 'COUNTY' | 'CITY' | 'PROVINCE';

/** How a report speaks of its own division; to be matched throughout a text. */
export const OUR_DIVISION: readonly (readonly [Speaker, RegExp])[] = [
  ['TOWNSHIP', /我[镇乡]|我街|我办事处/g],
  ['COUNTY', /我(?:县|区|旗)/g],
  ['CITY', /我(?:市|州|盟)/g],
  ['PROVINCE', /我省|我自治区/g],
];

/** How it speaks of all of it, and at times of all that lies above (获全省通报). */
export const WHOLE_DIVISION: readonly (readonly [Speaker, RegExp])[] = [
  ['TOWNSHIP', /全[镇乡](?!镇)|全街/g],
  ['COUNTY', /全(?:县|区|旗)/g],
  ['CITY', /全(?:市|州|盟)/g],
  ['PROVINCE', /全省|全自治区/g],
];

/** Who leads a department, by which it tells its division where it names none: the lowest of them. */
export const LEADERS: readonly (readonly [Speaker, RegExp])[] = [
  ['COUNTY', /(?<!自治)[县区旗](?:委|政府|人民政府)(?!员)/],
  ['CITY', /[市州盟](?:委|政府|人民政府)(?!员)/],
  ['PROVINCE', /省(?:委|政府|人民政府)|自治区(?:党委|政府|人民政府)/],
];

/** Whether a division can be what a speaker calls its own. */
export function canBeOwn({ name, level }: Pick<Region, 'name' | 'level'>, speaker: Speaker): boolean {
  if (speaker === 'CITY') return level === 'PREFECTURE' || name.endsWith('市');
  return speaker === 'COUNTY' ? level === 'COUNTY' && !name.endsWith('市') : level === speaker;
}
