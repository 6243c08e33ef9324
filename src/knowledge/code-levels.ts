import type { RegionLevel } from '../records/region.ts';

export function levelOf(code: string): RegionLevel {
  if (code.length > 6) return 'TOWNSHIP';
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}

/** The codes that may stand above, nearest first: `640105100` -> `640105`, `640100`, `640000`. */
export function candidatesAbove(code: string): string[] {
  const county = code.slice(0, 6);
  const prefecture = `${code.slice(0, 4)}00`;
  const province = `${code.slice(0, 2)}0000`;
  return [county, prefecture, province].filter((above) => above !== code);
}
