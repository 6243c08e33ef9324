/** Themes: the chapters of the 法治政府建设实施纲要(2021—2025年). */
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
] as const;
export type Theme = (typeof THEMES)[number];
