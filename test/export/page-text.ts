/** A stretch of the text on a page, and the keys of the marks that cover it. */
export interface PageSegment {
  text: string;
  classes: string[];
  keys: string[];
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

/** What a browser reads in HTML without tags. */
export const unescapeHtml = (html: string): string =>
  html.replace(/&(#?\w+);/gu, (reference, name: string) => REFERENCES[name] ?? reference);

/** The HTML of the text on a page. */
export function sourceHtml(page: string): string {
  const html = /<div id="source"[^>]*>(.*?)<\/div>/su.exec(page)?.[1];
  if (html === undefined) throw new Error('the page has no text');
  return html;
}

/** The text on a page: its HTML without tags. */
export const sourceText = (page: string): string => unescapeHtml(sourceHtml(page).replace(/<[^>]*>/gu, ''));

const words = (attributes: string, name: string): string[] =>
  new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1]?.split(' ') ?? [];

/** The text on a page in order, cut wherever a mark begins or ends. */
export function pageSegments(page: string): PageSegment[] {
  const pieces = sourceHtml(page).matchAll(/<(?<tag>[^>]*)>|(?<text>[^<]+)/gu);
  const segments: PageSegment[] = [];
  let tag = '';
  for (const { groups } of pieces) {
    if (groups?.text === undefined) tag = groups?.tag ?? '';
    else
      segments.push({ text: unescapeHtml(groups.text), classes: words(tag, 'class'), keys: words(tag, 'data-keys') });
  }
  return segments;
}

/** The places of a mark's stretches, those that touch each other as one. */
export function placesOf(segments: readonly PageSegment[], key: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let start = 0;
  for (const { text, keys } of segments) {
    const end = start + text.length;
    const last = places.at(-1);
    if (keys.includes(key)) {
      if (last?.end === start) last.end = end;
      else places.push({ start, end });
    }
    start = end;
  }
  return places;
}
