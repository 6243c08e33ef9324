import { createHash } from 'node:crypto';
import type { Report } from './report.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What a slug, and with it an id, keeps free for its own punctuation. */
const withoutPunctuation = (name: string): string => name.replace(/[\s~@:/?#%\\]/gu, '');

/**
 * The public name of a report, a pure function of what it says, never of the order of import:
 * `{region code, or h + hash of the body's name}-{year or x}`, then `-{body without the region's name}`
 * unless the body is the government itself (its kind where it has no name), then `-{kind}` unless it is an annual report.
 *
 * @param text the source's text: what a report without region, body and title is known by
 * @example reportSlug(report, text) // '140522-2022', '140522-2022-市场监督管理局', '430223-2020-self-inspection'
 */
export function reportSlug(report: Report, text: string): string {
  const { kind, periodYear } = report;
  const { place, own } = whoReports(report, text);
  const parts = [`${place}-${periodYear ?? 'x'}`, ...own];
  if (kind !== 'ANNUAL_REPORT') parts.push(KIND_SUFFIX[kind]);
  return parts.join('-');
}

/** `other` alone would be a body's. */
const KIND_SUFFIX = {
  SELF_INSPECTION: 'self-inspection',
  WORK_SUMMARY: 'work-summary',
  OTHER: 'other-report',
} as const;

/**
 * The public name of a reporting body: what the slugs of its reports share, without year and kind of report. A body that
 * cannot be told (no name, and not the government of a known region) is known by its one report: bodies of which nothing
 * is known are not taken for one.
 *
 * @param text the source's text, as for the slug
 * @example bodySlug(report, text) // '140522', '140522-市场监督管理局', '430223-2020-department'
 */
export function bodySlug(report: Report, text: string): string {
  const { region, body } = report;
  const isKnown = body.name !== null || (region !== null && body.kind === 'GOVERNMENT');
  if (!isKnown) return reportSlug(report, text);
  const { place, own } = whoReports(report, text);
  return [place, ...own].join('-');
}

/** The place of a body, and its own name there; none for the government itself. */
function whoReports({ region, body, title }: Report, text: string): { place: string; own: string[] } {
  const place = region?.code ?? `h${sha256(body.name ?? title ?? text).slice(0, 8)}`;
  if (body.kind === 'GOVERNMENT') return { place, own: [] };
  const name = body.name ?? body.kind.toLowerCase();
  const own = withoutPunctuation(region && name.startsWith(region.name) ? name.slice(region.name.length) : name);
  return { place, own: own === '' ? [] : [own] };
}

/**
 * The key of one text of a report: `slug~{6 hex digits of the SHA-256 of the text}`.
 *
 * @param textHash SHA-256 of the text in UTF-8, in hexadecimal.
 * @example versionKey('140522-2022', '3fa9c1…') // '140522-2022~3fa9c1'
 */
export function versionKey(slug: string, textHash: string): string {
  return `${slug}~${textHash.slice(0, 6)}`;
}
