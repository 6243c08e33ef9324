/** Themes: the chapters of the 法治政府建设实施纲要(2021—2025年), or one of another outline. */
export const THEMES = [
  'PARTY_LEADERSHIP',
  'GOVERNMENT_FUNCTIONS',
  'RULEMAKING',
  'DECISION_MAKING',
  'LAW_ENFORCEMENT',
  'EMERGENCY',
  'DISPUTE_RESOLUTION',
  'OVERSIGHT',
  'DIGITAL',
  'LEGAL_EDUCATION',
  'LEGAL_SERVICES',
  'OTHER',
] as const;
export type Theme = (typeof THEMES)[number];

/** A theme that is a chapter of that outline: one that the catalogue has indicators of, and the parser words. */
export type Chapter = Exclude<Theme, 'OTHER'>;
