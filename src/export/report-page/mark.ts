import type { Span } from '../../records/span.ts';

/** What the page highlights, in the order of its lists and filters. */
export const MARK_KINDS = ['section', 'measure', 'shortcoming', 'metric', 'citation', 'problem', 'dropped'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A number of the text that is no metric, and the name of the rule that says so. */
export interface DroppedNumber extends Span {
  rule: string;
}

/** One record on the page: where it is highlighted, and what its entry in the side list says. */
export interface Mark {
  /** Unique on the page: `metric-7`. */
  key: string;
  kind: MarkKind;
  /** Highlighted in the colour of its kind; each is a target of the entry. */
  places: readonly Span[];
  /** All that belongs to it, shown only while it is looked at: the text below a section's heading. */
  extent?: Span;
  /** Set in bold within its places: the lead of a measure. */
  lead?: Span;
  /** Finer than the kind, for the colour: `planned`. */
  variant?: string;
  /** Shown behind its first place: role and theme of a section. */
  badge?: string;
  /** The line of the entry that jumps to the place. */
  title: string;
  /** The other lines of the entry; those that are null are unknown and left out. */
  facts: readonly (readonly [name: string, value: string | number | null])[];
  /** Key of the mark that this one hangs on, and what to call it. */
  parent?: { key: string; title: string };
  /** How far the entry is indented, from 1. */
  depth?: number;
}
