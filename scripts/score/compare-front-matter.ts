import type { ParsedReport } from '../../src/records/parsed-report.ts';
import type { GoldReport } from './gold-report.ts';
import { same } from './normal-form.ts';
import type { ScoreCard } from './score-card.ts';

const METADATA = [
  'titleStated',
  'kind',
  'periodYear',
  'publisher',
  'author',
  'publishedOn',
  'writtenOn',
  'indexNumber',
  'documentNumber',
  'subjectCategory',
  'script',
] as const;

/** Compares what a report says about itself: a derived title is not compared, nor what gold says nothing of the region. */
export function compareFrontMatter(card: ScoreCard, gold: GoldReport, parsed: ParsedReport): void {
  const fields = gold.report.titleStated ? [...METADATA, 'title' as const] : METADATA;
  for (const field of fields) {
    const [got, wanted] = [parsed.report[field], gold.report[field]];
    card.judge('metadata', same(got, wanted));
    if (!same(got, wanted)) card.note(gold.source, `report.${field}`, `${got} instead of ${wanted}`);
  }
  for (const field of ['name', 'level', 'code'] as const) {
    const [got, wanted] = [parsed.report.region?.[field], gold.report.region?.[field]];
    if ((wanted ?? null) === null) continue;
    card.judge('region', same(got, wanted));
    if (!same(got, wanted)) card.note(gold.source, `region.${field}`, `${got} instead of ${wanted}`);
  }
}
