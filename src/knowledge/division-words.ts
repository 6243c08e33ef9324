import type { RegionLevel } from '../records/region.ts';

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
  /^(?<name>[\u4e00-\u9fff]{2,4}?)(?:国家级?|国际)?(?:高新|经济|经开|开发|工业|综合保税|保税|旅游|循环)[\u4e00-\u9fff]{0,12}(?:区|园)/;

/** How a report speaks of its own division (我县, 全镇) at each level; to be matched throughout a text. */
export const OWN_LEVEL: readonly (readonly [RegionLevel, RegExp])[] = [
  ['TOWNSHIP', /[我全][镇乡]|[我全]街|我办事处/g],
  ['COUNTY', /[我全](?:县|区|旗)/g],
  ['PREFECTURE', /[我全](?:市|州|盟)/g],
  ['PROVINCE', /[我全]省|全自治区/g],
];
