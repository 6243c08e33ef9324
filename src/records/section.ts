import type { Theme } from './theme.ts';

/** What a part of a report is for: 第一责任人履职, 举措和成效, 不足, 下一步安排, or else. */
export const SECTION_ROLES = ['LEADERSHIP', 'ACHIEVEMENTS', 'SHORTCOMINGS', 'PLAN', 'OTHER'] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

/** A numbered or named part of a report. */
export interface Section {
  /** As it stands: `一、`, `(一)`, `1.`; empty for an unnumbered heading. */
  marker: string;
  /** Nesting, from 1; not the kind of marker. */
  depth: number;
  heading: string;
  /** Where the marker (or the unnumbered heading) begins. */
  start: number;
  /** Where the text of the section, its subsections included, ends. */
  end: number;
  /** Index of the section around this one in the report's list. */
  parent: number | null;
  role: SectionRole;
  /** Null for a section that spans several themes. */
  theme: Theme | null;
}
