import type { Chapter } from '../../src/records/theme.ts';

/** A number that a sentence states. */
export interface Figure {
  unit: string;
  /** The least and the greatest value; of a part, in per cent of its whole. */
  range: readonly [from: number, to: number];
  /** What a right label contains. */
  label: string;
  indicator: string | null;
  /** The figure of the same deed that this one is a part of (PART_OF), or a rate of (RATE_OF). */
  partOf?: string;
  rateOf?: string;
  decimals?: number;
}

/** One thing that was done: what it is about, and sentences with `{places}` for its figures. */
export interface Deed {
  lead: string;
  text: string;
  figures: Readonly<Record<string, Figure>>;
}

/** What reports tell of one chapter of the outline. */
export interface ChapterWording {
  theme: Chapter;
  headings: readonly string[];
  deeds: readonly Deed[];
}

/** A deficiency, with the chapter that it belongs to. */
export interface Deficiency {
  theme: Chapter;
  text: string;
}

/** Something planned: what, and how. */
export interface Plan {
  lead: string;
  text: string;
}
