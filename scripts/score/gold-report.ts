import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure } from '../../src/records/measure.ts';
import type { Metric } from '../../src/records/metric.ts';
import type { Region } from '../../src/records/region.ts';
import type { Report } from '../../src/records/report.ts';
import type { Section } from '../../src/records/section.ts';
import type { Shortcoming } from '../../src/records/shortcoming.ts';
import type { Span } from '../../src/records/span.ts';

/** A metric as an annotator wrote it down. */
export interface GoldMetric extends Omit<Metric, 'section' | 'measure'> {
  /** Strings that a right label contains. */
  must?: string[];
  /** Other indicators that are right as well. */
  accept?: string[];
  /** A borderline case: costs nothing either way. */
  optional?: boolean;
}

/** What a report says, written down by hand: a parsed report that may hold less. Citations are titles. */
export interface GoldReport {
  /** Base name of the file that it describes. */
  source: string;
  report: Partial<Omit<Report, 'region'>> & { region?: Partial<Region> | null };
  sections: Pick<Section, 'marker' | 'depth' | 'heading' | 'start' | 'role' | 'theme'>[];
  measures: (Span & Pick<Measure, 'lead' | 'status'>)[];
  shortcomings: (Span & Pick<Shortcoming, 'statement' | 'theme'>)[];
  metrics: GoldMetric[];
  citations: string[];
}

/** Beside the gold files, but none of them. */
export const ACCEPTED_FILE = 'accepted.json';

/** The gold files of a folder, in the order of their names. */
export function readGold(folder: string): GoldReport[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== ACCEPTED_FILE)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldReport);
}
