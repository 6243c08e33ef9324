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
  const { region, body, kind, periodYear } = report;
  const place = region?.code ?? `h${sha256(body.name ?? report.title ?? text).slice(0, 8)}`;
  const parts = [`${place}-${periodYear ?? 'x'}`];
  if (body.kind !== 'GOVERNMENT') {
    const name = body.name ?? body.kind.toLowerCase();
    const own = region && name.startsWith(region.name) ? name.slice(region.name.length) : name;
    if (own !== '') parts.push(withoutPunctuation(own));
  }
  if (kind !== 'ANNUAL_REPORT') parts.push(kind.toLowerCase().replaceAll('_', '-'));
  return parts.join('-');
}

/**
 * The key of one text of a report: `slug~{6 hex digits of the SHA-256 of the text}`.
 *
 * @example versionKey('140522-2022', source.text) // '140522-2022~3fa9c1'
 */
export function versionKey(slug: string, text: string): string {
  return `${slug}~${sha256(text).slice(0, 6)}`;
}
