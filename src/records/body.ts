/** Kinds of reporting body (报告主体). */
export const BODY_KINDS = [
  'GOVERNMENT',
  'SUBDISTRICT_OFFICE',
  'DEPARTMENT',
  'ZONE_COMMITTEE',
  'PARTY_BODY',
  'OTHER',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** The body whose work a report is about: often not the one that published it. */
export interface Body {
  /** In Simplified characters, with the region's name: `阳城县人民政府`, `冠县市场监督管理局`; null where it cannot be told. */
  name: string | null;
  kind: BodyKind;
}
