import type { Citation } from './citation.ts';
import type { Measure } from './measure.ts';
import type { Metric } from './metric.ts';
import type { Problem } from './problem.ts';
import type { Report } from './report.ts';
import type { Section } from './section.ts';
import type { Shortcoming } from './shortcoming.ts';

/** The text that all spans of a parsed report refer to, and where it came from. */
export interface Source {
  /** The file's name or path as given by whoever imported it. */
  name: string;
  /** `text/plain`, … of the original bytes. */
  mediaType: string;
  /** WHATWG name of the encoding that the original bytes were decoded with. */
  encoding: string;
  /** SHA-256 of the original bytes, lower-case hexadecimal. */
  sha256: string;
  /** The decoded text: byte-order mark removed, line ends kept, lone surrogates replaced by U+FFFD. */
  text: string;
  url: string | null;
}

/**
 * A report with all its records: what the parser prints, the importer takes and the scorer reads.
 * References between records (`parent`, `section`, `measure`) are indexes into the lists.
 */
export interface ParsedReport {
  source: Source;
  report: Report;
  sections: Section[];
  measures: Measure[];
  shortcomings: Shortcoming[];
  metrics: Metric[];
  citations: Citation[];
  problems: Problem[];
}
