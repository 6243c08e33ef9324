/** Administrative levels (行政区划级别) that publish reports: 省, 地, 县, 乡. */
export const REGION_LEVELS = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** An administrative division (行政区划). */
export interface Region {
  /** Official name in Simplified characters: `阳城县`. */
  name: string;
  level: RegionLevel;
  /** GB/T 2260 code of six digits for a county or above, nine-digit statistical code for a township. */
  code: string;
  /** Official names from the province down to the region itself: `['山西省', '晋城市', '阳城县']`. */
  path: string[];
}
