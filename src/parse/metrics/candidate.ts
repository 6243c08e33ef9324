import type { Qualifier } from '../../records/metric.ts';
import type { Span } from '../../records/span.ts';
import type { Tables } from './table/tables.ts';

/** Where a unit stands, and the unit folded: it is asked for again and again. */
export interface UnitPlace extends Span {
  folded: string;
}

/** A number with a unit that a reader proposes; its span is the metric's text. */
export interface Candidate extends Span {
  value: number;
  valueMax: number | null;
  /** Span of the unit, elsewhere in a table where the figure has it from a head; empty at the end of the number where there is none. */
  unit: UnitPlace;
  qualifier: Qualifier;
  /** Name of the reader that proposed it. */
  reader: string;
  /** How the number is written: in figures or in Chinese numerals. */
  written: 'FIGURES' | 'HAN';
}

/** A decision about a number, for whoever asks what became of it. */
export interface Decision extends Span {
  /** Whether it is a metric. */
  kept: boolean;
  /** Name of the reader that read it, or of the filter that dropped it. */
  rule: string;
  text: string;
}

/** What readers and refiners see. */
export interface Scope {
  folded: string;
  /** Paragraphs of the report in which metrics stand: its preamble and its sections. */
  paragraphs: readonly Span[];
  /** Titles in 《》, names in quotation marks. */
  titles: readonly Span[];
  quotations: readonly Span[];
  tables: Tables;
}

/** What a reader makes of a match. */
export interface Reading {
  value: number;
  valueMax: number | null;
  /** The unit, folded, and where it ends, counted from the start of the match. */
  unit: string;
  unitEnd: number;
  qualifier: Qualifier;
}

/** Proposes the numbers of one written form. */
export interface Reader {
  name: string;
  /**
   * Where in a run of figures or numerals (as `written` says) a number of this form can begin, or null: far cheaper to
   * tell than to try the form. Without it, at the start.
   */
  beginsIn?(text: string, start: number, end: number): number | null;
  /** The form over folded text, sticky at its beginning. Its groups have no names: a match with names takes twice as long. */
  pattern: RegExp;
  written: Candidate['written'];
  /** What matched; null where it is no number after all. */
  read(match: RegExpExecArray): Reading | null;
}

/** Decides about one candidate: true to keep it. */
export interface Filter {
  name: string;
  /** How the numbers are written that it decides about; without it, both ways. */
  written?: Candidate['written'];
  keeps(candidate: Candidate, scope: Scope): boolean;
}

/** Completes one candidate in place: sign, qualifier. */
export interface Refiner {
  name: string;
  refine(candidate: Candidate, scope: Scope): void;
}

/** The ordered rules of finding metrics. */
export interface Steps {
  readers: readonly Reader[];
  filters: readonly Filter[];
  refiners: readonly Refiner[];
}
