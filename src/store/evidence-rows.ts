import type { ParsedReport } from '../records/parsed-report.ts';
import type { Span } from '../records/span.ts';
import { firstPlaces } from './first-places.ts';

/** How many records of one kind a report has keys for: its own start at its number times this. */
export const KEYS_PER_REPORT = 2 ** 20;

/** Where a record stands among the others of its kind: what all that stands in a text is known by. */
export interface EvidenceRow extends Span {
  /** Of report 0: of another it is greater by the first key of that. */
  id: number;
  ordinal: number;
}

/** The rows of all that stands in the text of a report, each list in the order of the records. */
export interface Evidence {
  sections: EvidenceRow[];
  measures: EvidenceRow[];
  metrics: EvidenceRow[];
  shortcomings: EvidenceRow[];
  citations: EvidenceRow[];
  /** All places of all citations, one citation after the other. */
  citationPlaces: EvidenceRow[];
  problems: EvidenceRow[];
}

export function evidenceOf(parsed: ParsedReport): Evidence {
  const { sections, measures, metrics, shortcomings, citations, problems } = parsed;
  return {
    sections: evidenceRows(sections),
    measures: evidenceRows(measures),
    metrics: evidenceRows(metrics),
    shortcomings: evidenceRows(shortcomings),
    citations: evidenceRows(firstPlaces(citations)),
    citationPlaces: evidenceRows(citations.flatMap(({ places }) => places)),
    problems: evidenceRows(problems),
  };
}

/**
 * Keys for the records of one kind: numbered as they stand in the text, whatever the order of the list. Rows come back in the
 * order of the list, so that references by index become references by `id`.
 */
function evidenceRows(records: readonly Span[]): EvidenceRow[] {
  const inText = [...records.keys()];
  if (!isInOrder(records)) inText.sort((a, b) => records[a]!.start - records[b]!.start || a - b);
  const rows: EvidenceRow[] = [];
  let ordinal = 0;
  for (let id = 0; id < inText.length; id++) {
    const index = inText[id]!;
    const { start, end } = records[index]!;
    ordinal = id > 0 && records[inText[id - 1]!]!.start === start ? ordinal + 1 : 0;
    rows[index] = { id, start, end, ordinal };
  }
  return rows;
}

/** Whether a list has the order of the text, as nearly all have: to sort such takes longer than all else that is done with it. */
function isInOrder(records: readonly Span[]): boolean {
  for (let i = 1; i < records.length; i++) if (records[i]!.start < records[i - 1]!.start) return false;
  return true;
}
