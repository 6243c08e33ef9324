import { BODY_ENDINGS } from '../../knowledge/bodies.ts';
import type { Body, BodyKind } from '../../records/body.ts';
import type { Region } from '../../records/region.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { withoutSpace } from '../../text/white-space.ts';

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
  /^(?<name>[\u4e00-\u9fff、()]{2,30}?(?:局|厅|委员会|管委会|委|办公室|中心|大队|支队|总队|办事处|政府|分局|院|处))(?:机关)?(?=关于|20\d\d|二[零〇○]|年度|法治|依法|推进|贯彻|落实|\s|$)/;
/** The subject of the opening sentence. */
const NAME_IN_OPENING =
  /(?<name>[\u4e00-\u9fff、()]{2,24}?(?:局|厅|委员会|管委会|办公室|办事处))(?:党[委组])?(?=坚持|深入|认真|紧紧|以习|始终|全面|按照|严格|高度|在|坚决|围绕|切实|扎实|持续|积极|牢固|立足|,)/;
/** A zone that a title or an opening names, its committee left out. */
const ZONE_NAME =
  /^(?<zone>[\u4e00-\u9fff]{2,20}?(?:开发区|高新区|经开区|园区|新区|示范区|度假区|保税区))(?=关于|20\d\d|二[零〇○]|年度|法治|$)/;
const SPEAKS_AS_DEPARTMENT = /我(?:局|委|厅|办|中心|大队|支队|院)/g;
const SPEAKS_AS_GOVERNMENT = /我(?:县|市|区|镇|乡|省|旗|州|街道)/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const kindOf = (name: string): BodyKind => BODY_ENDINGS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'OTHER';

/** A name without the divisions in front of it, so that the region's own can be put there. */
function ownName(name: string, region: Region | null): string {
  let own = name.replace(/^中共/, '');
  for (const above of region?.path ?? []) if (own.startsWith(above)) own = own.slice(above.length);
  return own;
}

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
  return { name: `${region.name}人民政府`, kind: 'GOVERNMENT' };
}

function named(name: string, region: Region | null): Body {
  const own = ownName(name, region);
  const kind = kindOf(own === '' ? name : own);
  if (own === '' || own === '办事处' || kind === 'GOVERNMENT' || kind === 'SUBDISTRICT_OFFICE')
    return government(region, name);
  const opening = /^[县市区省旗州镇乡]/.exec(own);
  // 国家税务总局冠县税务局, 聊城高新技术产业开发区管委会 name their division themselves
  if (region && (own.includes(region.name) || own.startsWith(region.name.slice(0, -1)))) return { name: own, kind };
  const bare = region && opening && region.name.endsWith(opening[0]) ? own.slice(1) : own;
  return { name: region ? `${region.name}${bare}` : bare, kind };
}

/**
 * The body of a name that somebody gives, with the region's name in front and its kind by its ending.
 *
 * @param region where it is known; the name may have it or lack it
 * @example bodyNamed('市场监督管理局', 阳城县) // { name: '阳城县市场监督管理局', kind: 'DEPARTMENT' }
 */
export function bodyNamed(name: string, region: Region | null): Body {
  const folded = withoutSpace(fold(name));
  return region ? named(folded, region) : { name: folded, kind: kindOf(folded) };
}

const SECOND_NAME = /(?<=[局厅委会室])\([^()]{2,30}\)/;
const TOWN = /(?:街道(?:办事处)?|[镇乡](?:人民政府)?)$/;

/** Whether a title tells whose report it is: one that names the year alone leaves it to the opening. */
const namesRegion = (title: string | null, region: Region | null): boolean =>
  title !== null && region !== null && title.includes(region.name.slice(0, -1));

/** The committee of a zone, unless the zone is a division with a government of its own (浦东新区). */
function zoneCommittee(name: string, region: Region | null): Body | null {
  const zone = ZONE_NAME.exec(name)?.groups?.zone;
  if (zone === undefined || region?.path.some((division) => zone.endsWith(division))) return null;
  return { name: `${zone}管理委员会`, kind: 'ZONE_COMMITTEE' };
}

/** A title that a paper of a department begins with: 《某某县教育局2023年…》, 《关于印发〈某某县教育局…〉》. */
const CITED = /[《<〈](?:关于印发)?(?<name>[\u4e00-\u9fff]{4,24}?(?:局|厅|委员会))(?!办公室|常务|关于印发)/g;

/** The one department of the region that papers cited by a report are of: 我局 writes its own. */
function inCitedTitle(text: string, region: Region | null): string | null {
  if (region === null) return null;
  const names = new Set<string>();
  for (const { groups } of matchesOf(CITED, text)) {
    const own = ownName(groups!.name!, region);
    const isNamed = groups!.name!.slice(0, -own.length).endsWith(region.name);
    if (isNamed && kindOf(own) === 'DEPARTMENT' && !/依法治|常务/.test(own)) names.add(own);
  }
  const [only, other] = names;
  return only !== undefined && other === undefined ? only : null;
}

/**
 * The body whose work is reported: a department or a zone where the title or, without one, the opening sentence says
 * so, else the government of the region.
 */
export function readBody({ title, preamble, signatures, text, region, opening: subject }: Evidence): Body {
  // 水利局(乡村供水局)2023年…: a second name in brackets is left out
  const titleOwn = title === null ? '' : ownName(title.replace(/^关于/, ''), region).replace(SECOND_NAME, '');
  const inTitle = NAME_IN_TITLE.exec(titleOwn)?.groups?.name;
  if (inTitle) return named(inTitle, region);
  const bareZone = /^(?:经济|高新)?(?:技术)?(?:产业)?(?:开发区|高新区)$/;
  const zone = ZONE_NAME.exec(titleOwn)?.groups?.zone;
  if (zone !== undefined && !bareZone.test(zone)) {
    const committee = zoneCommittee(zone, region);
    if (committee) return committee;
  }
  if (subject !== null && !namesRegion(title, region)) {
    return TOWN.test(subject)
      ? government(region, subject)
      : (zoneCommittee(subject, region) ?? named(subject, region));
  }
  const department = count(text, SPEAKS_AS_DEPARTMENT);
  if (department === 0 || department <= count(text, SPEAKS_AS_GOVERNMENT)) return government(region, titleOwn);
  const opening =
    (subject && !TOWN.test(subject) ? subject : null) ??
    NAME_IN_OPENING.exec(preamble.replace(/^[^,。]{0,12}(?:年|来),/, ''))?.groups?.name;
  const signed = signatures.find((name) => kindOf(name) === 'DEPARTMENT');
  const name = signed ?? opening ?? inCitedTitle(text, region);
  return name ? named(name, region) : { name: null, kind: 'DEPARTMENT' };
}
