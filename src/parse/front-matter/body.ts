import { bodyKindOf } from '../../knowledge/bodies.ts';
import type { Body } from '../../records/body.ts';
import type { Region } from '../../records/region.ts';
import { fold } from '../../text/fold.ts';
import { withoutSpace } from '../../text/white-space.ts';
import { citedDepartment } from './cited-department.ts';
import { ownName } from './own-name.ts';

interface Evidence {
  /** All folded. */
  title: string | null;
  preamble: string;
  signatures: readonly string[];
  text: string;
  region: Region | null;
  /** The department, zone or town that the opening names as the one who reports. */
  opening: string | null;
}

/** A body's name up to what a title says of it: …局2023年, …局关于, …委员会法治政府建设. */
const NAME_IN_TITLE =
  /^(?=[\u4e00-\u9fff]{2})(?<name>[\u4e00-\u9fff、()]{0,30}?(?:局|厅|委员会|管委会|委|办公室|中心|大队|支队|总队|办事处|政府|分局|院|处|[^主承协开举经]办|[档案书博化]馆|监督所|管理所|合作社|联合会|总工会|红十字会|宣传部|组织部|统战部|党校))(?:机关)?(?=关于|20\d\d|二[零〇○]|年度|法治|依法|推进|贯彻|落实|\s|$)/;
/** The subject of the opening sentence. */
const NAME_IN_OPENING =
  /(?<name>[\u4e00-\u9fff、()]{2,24}?(?:(?<![大全格布结开时新])局|厅|委员会|管委会|办公室|办事处))(?:党[委组])?(?=坚持|深入|认真|紧紧|以习|始终|全面|按照|严格|高度|在|坚决|围绕|切实|扎实|持续|积极|牢固|立足|,)/;
/** A zone that a title or an opening names, its committee left out. */
const ZONE_NAME =
  /^(?<zone>[\u4e00-\u9fff]{2,20}?(?:开发区|高新区|经开区|园区|新区|示范区|度假区|保税区|经济区|试验区|实验区|合作区|管理区|集聚区|名胜区|生态城|科技城|新城))(?=关于|20\d\d|二[零〇○]|年度|法治|$)/;
const SPEAKS_AS_DEPARTMENT = /我(?:局|委|厅|办|中心|大队|支队|院)/g;
/** What no government calls itself where it says who reports. */
const OPENS_AS_DEPARTMENT = /我(?:局|委(?!员)|厅)/;
const SPEAKS_AS_GOVERNMENT = /我(?:县|市|区|镇|乡|省|旗|州|街道)/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What stands for a division in front of a department's name (市教育局), and is no part of a word: 市场监督管理局. */
const STANDS_FOR_DIVISION = /^(?:市(?!场|容|政(?!府))|[县区省旗州镇乡盟])/;

/** 城东街道2021年度…, 城东镇2021年度…: which of several of that name stays open, not what it is. */
const SUBDISTRICT_IN_TITLE = /^[\u4e00-\u9fff]{2,10}?街道(?=办|20\d\d|二[零〇○]|年度|关于|法治|依法|$)/;
const TOWN_IN_TITLE = /^[\u4e00-\u9fff]{1,10}?[镇乡](?=人民政府|20\d\d|二[零〇○]|年度|关于|法治|依法|$)/;

function government(region: Region | null, title = ''): Body {
  if (region === null) {
    const subdistrict = SUBDISTRICT_IN_TITLE.exec(title)?.[0];
    if (subdistrict) return { name: `${subdistrict}办事处`, kind: 'SUBDISTRICT_OFFICE' };
    const town = TOWN_IN_TITLE.exec(title)?.[0];
    return { name: town ? `${town}人民政府` : null, kind: 'GOVERNMENT' };
  }
  if (region.level === 'TOWNSHIP' && /街道$/.test(region.name)) {
    return { name: `${region.name}办事处`, kind: 'SUBDISTRICT_OFFICE' };
  }
  // prefectures that are no division of their own are governed by an office of the province
  const office = /(?:地区|盟)$/.test(region.name) ? '行政公署' : '人民政府';
  return { name: `${region.name}${office}`, kind: 'GOVERNMENT' };
}

function named(name: string, region: Region | null): Body {
  const own = ownName(name, region);
  // 冠县委办公室
  const kind = region && /^委.*(?<!政府)$/.test(own) ? 'PARTY_BODY' : bodyKindOf(own === '' ? name : own);
  if (own === '' || own === '办事处' || kind === 'GOVERNMENT' || kind === 'SUBDISTRICT_OFFICE')
    return government(region, name);
  const standsFor = STANDS_FOR_DIVISION.exec(own)?.[0];
  // 国家税务总局冠县税务局, 聊城高新技术产业开发区管委会 name their division themselves
  if (region && (own.includes(region.name) || own.startsWith(region.name.slice(0, -1)))) {
    // 公安局增城区分局 is a branch of its city's
    const isBranch = own.endsWith('分局') && !own.startsWith(region.name.slice(0, -1)) && !/^国家/.test(own);
    return { name: `${isBranch ? (region.path.at(-2) ?? '') : ''}${own}`, kind };
  }
  if (region === null || standsFor === undefined) return { name: region ? `${region.name}${own}` : own, kind };
  // 市交通运输局某某管理局 in a district is its city's
  const owner = region.path.findLast((name) => name.endsWith(standsFor));
  return { name: owner === undefined ? `${region.name}${own}` : `${owner}${own.slice(1)}`, kind };
}

/**
 * The body of a name that somebody gives, with the region's name in front and its kind by its ending.
 *
 * @param region where it is known; the name may have it or lack it
 * @example bodyNamed('市场监督管理局', 阳城县) // { name: '阳城县市场监督管理局', kind: 'DEPARTMENT' }
 */
export function bodyNamed(name: string, region: Region | null): Body {
  const folded = withoutSpace(fold(name));
  return region ? named(folded, region) : { name: folded, kind: bodyKindOf(folded) };
}

const SECOND_NAME = /(?<=[局厅委会室])\([^()]{2,30}\)/;
const TOWN = /(?:街道(?:办事处)?|[镇乡](?:人民政府)?)$/;

/** Whether a title tells whose report it is: one that names the year alone leaves it to the opening. */
const namesRegion = (title: string | null, region: Region | null): boolean =>
  title !== null && region !== null && title.includes(region.name.slice(0, -1));

/** A zone without the name of where it lies. */
const BARE_ZONE = /^(?:经济|高新)?(?:技术)?(?:产业)?(?:开发区|高新区|经开区)$/;

/** The committee of a zone, unless the zone is a division with a government of its own (浦东新区). */
function zoneCommittee(name: string, region: Region | null): Body | null {
  if (BARE_ZONE.test(name)) return { name: `${region?.name ?? ''}${name}管理委员会`, kind: 'ZONE_COMMITTEE' };
  const zone = ZONE_NAME.exec(name)?.groups?.zone;
  if (zone === undefined || region?.path.some((division) => zone.endsWith(division))) return null;
  return { name: `${zone}管理委员会`, kind: 'ZONE_COMMITTEE' };
}

/** Departments above the one that reports: 总局、省局. */
const OTHERS = /(?:^|、)[总省市]局$/;

/**
 * The body whose work is reported: a department or a zone where the title or, without one, the opening sentence says
 * so, else the government of the region.
 */
export function readBody({ title, preamble, signatures, text, region, opening: subject }: Evidence): Body {
  // 水利局(乡村供水局)2023年…: a second name in brackets is left out
  const titleOwn =
    title === null
      ? ''
      : ownName(title.replace(/^(?:【[^【】]*】)?(?:关于)?(?:20\d\d年度?)?/, ''), region).replace(SECOND_NAME, '');
  const inTitle = NAME_IN_TITLE.exec(titleOwn)?.groups?.name;
  if (inTitle) return named(inTitle, region);
  const zone = ZONE_NAME.exec(titleOwn)?.groups?.zone;
  if (zone !== undefined && !BARE_ZONE.test(zone)) {
    const committee = zoneCommittee(zone, region);
    if (committee) return committee;
  }
  if (subject !== null && !namesRegion(title, region)) {
    return TOWN.test(subject)
      ? government(region, subject)
      : (zoneCommittee(subject, region) ?? named(subject, region));
  }
  const department = count(text, SPEAKS_AS_DEPARTMENT);
  // a government's is read through once
  const speaksAsGovernment =
    department === 0 || (!OPENS_AS_DEPARTMENT.test(preamble) && department <= count(text, SPEAKS_AS_GOVERNMENT));
  if (speaksAsGovernment) return government(region, titleOwn);
  const opening =
    (subject && !TOWN.test(subject) ? subject : null) ??
    NAME_IN_OPENING.exec(preamble.replace(/^[^,。]{0,12}(?:年|来),/, ''))?.groups?.name;
  const signed = signatures.find((name) => bodyKindOf(name) === 'DEPARTMENT');
  const name = signed ?? (opening && OTHERS.test(opening) ? undefined : opening) ?? citedDepartment(text, region);
  return name ? named(name, region) : { name: null, kind: 'DEPARTMENT' };
}
