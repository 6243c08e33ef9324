import { bodyKindOf } from '../../knowledge/bodies.ts';
import type { Region } from '../../records/region.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { ownName } from './own-name.ts';

/** A title that a paper of a department begins with: 《某某县教育局2023年…》, 《关于印发〈某某县教育局…〉》. */
const CITED = /[《<〈](?:关于印发)?(?<name>[\u4e00-\u9fff]{4,24}?(?:局|厅|委员会))(?!办公室|常务|关于印发)/g;

/** The one department of the region that papers cited by a report are of: 我局 writes its own. */
export function citedDepartment(text: string, region: Region | null): string | null {
  if (region === null) return null;
  const names = new Set<string>();
  for (const { groups } of matchesOf(CITED, text)) {
    const own = ownName(groups!.name!, region);
    const isNamed = groups!.name!.slice(0, -own.length).endsWith(region.name);
    if (isNamed && bodyKindOf(own) === 'DEPARTMENT' && !/依法治|常务/.test(own)) names.add(own);
  }
  const [only, other] = names;
  return only !== undefined && other === undefined ? only : null;
}
