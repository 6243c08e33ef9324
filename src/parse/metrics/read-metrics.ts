import type { Span } from '../../records/span.ts';
import { matchesOf } from '../../text/matches-of.ts';
import type { Document } from '../document.ts';
import type { Candidate, Decision } from './candidate.ts';
import { extract } from './extract.ts';
import type { Label } from './label/label.ts';
import { labelParagraph } from './label/label-paragraph.ts';
import { STEPS } from './steps.ts';
import { Tables } from './table/tables.ts';

/** A metric before it is linked: what was found, and what is measured. */
export interface FoundMetric extends Omit<Candidate, 'reader'>, Label {
  /** Start of the paragraph it stands in. */
  paragraph: number;
  /** Unit in the source's own script. */
  unitText: string;
}

/** A name in quotation marks is no longer than this; what is longer is a quotation that can state metrics. */
const LONGEST_QUOTED_NAME = 30;
const QUOTED = /“[^“”\n]*”|‘[^‘’\n]*’|「[^「」\n]*」|『[^『』\n]*』|"[^"\n]*"/g;

function quotedNames(folded: string): Span[] {
  return matchesOf(QUOTED, folded)
    .filter(([quoted]) => quoted.length <= LONGEST_QUOTED_NAME)
    .map(({ 0: quoted, index }) => ({ start: index, end: index + quoted.length }));
}

/** As written; of a share told in words (百分之九十五) its sign. */
function unitText({ text }: Document, { unit }: Candidate): string {
  const written = text.slice(unit.start, unit.end);
  if (written === '百分之' || written === '分之') return '%';
  if (written === '千分之') return '‰';
  return written[1] === '百' ? written.replace(/^[个個]/, '') : written;
}

/**
 * Finds and labels the metrics in some paragraphs, in text order.
 *
 * @param titles places of 《…》
 */
export function readMetrics(
  document: Document,
  paragraphs: readonly Span[],
  titles: readonly Span[],
  onDecision?: (decision: Decision) => void,
): FoundMetric[] {
  const { folded } = document;
  const tables = new Tables(document);
  const scope = { folded, paragraphs, titles, quotations: quotedNames(folded), tables };
  const candidates = extract(scope, STEPS, onDecision);
  const found: FoundMetric[] = [];
  let from = 0;
  for (const paragraph of paragraphs) {
    let to = from;
    while (to < candidates.length && candidates[to]!.start < paragraph.end) to++;
    if (to === from) continue;
    const own = candidates.slice(from, to);
    from = to;
    const labels = labelParagraph(document, own, paragraph, tables);
    // field by field: spreading two objects for every number of every report is slow
    for (let index = 0; index < own.length; index++) {
      const candidate = own[index]!;
      const { start, end, value, valueMax, unit, qualifier, written } = candidate;
      const { label, own: words, elliptic, listed, changeOf, isChange, otherYear } = labels[index]!;
      found.push({
        start,
        end,
        value,
        valueMax,
        unit,
        qualifier,
        written,
        label,
        own: words,
        elliptic,
        listed,
        changeOf,
        isChange,
        otherYear,
        paragraph: paragraph.start,
        unitText: unitText(document, candidate),
      });
    }
  }
  return found;
}
