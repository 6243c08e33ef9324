import { ANY_PAGE_LABEL, PAGE_LABELS, type PageField } from '../../knowledge/page-labels.ts';
import { DOCUMENT_TITLE, PAGE_METADATA } from '../../knowledge/page-metadata.ts';
import type { PageFacts } from '../../records/page-facts.ts';
import { readDate } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import type { PageLine } from './page-line.ts';

/** In UTF-16 code units. */
const LONGEST_LINE = 1000;
const LONGEST_VALUE = 120;

/** What a page says where it has no value. */
const EMPTY = /^(?:无|暂无|空|\/|-+)?$/;

/** The name of the site behind a title that a browser's tab shows. */
const SITE_BEHIND = /\s*[-_|—–]+[^-_|—–]*$/;

/**
 * What a page states in its metadata and in lines outside of the article (索引号, 发布机构).
 *
 * @param metadata `<meta>`, by name in lower case
 * @param tab what a browser's tab shows
 */
export function pageFacts(metadata: ReadonlyMap<string, string>, tab: string, outside: readonly PageLine[]): PageFacts {
  const fields = labelledFields(outside);
  const stated = (name: keyof typeof PAGE_METADATA): string | null =>
    PAGE_METADATA[name].map((each) => valueIn(metadata.get(each) ?? '')).find((value) => value !== null) ?? null;
  const field = (...names: PageField[]): string | null =>
    names.map((name) => fields.get(name) ?? null).find((value) => value !== null) ?? null;
  const dateIn = (value: string | null): string | null => (value === null ? null : readDate(fold(value)));
  return {
    title: stated('title') ?? field('title') ?? titleOfTab(tab),
    publisher: field('publisher') ?? stated('publisher') ?? field('source'),
    publishedOn: dateIn(stated('publishedOn')) ?? dateIn(field('publishedOn')),
    writtenOn: dateIn(field('writtenOn')),
    indexNumber: field('indexNumber'),
    documentNumber: field('documentNumber'),
    subjectCategory: field('subjectCategory'),
  };
}

function valueIn(text: string): string | null {
  const value = text.replace(/^[\s|:：]+|[\s|]+$/g, '').replace(/\s+/g, ' ');
  return EMPTY.test(value) || value.length > LONGEST_VALUE ? null : value;
}

function titleOfTab(tab: string): string | null {
  const whole = valueIn(tab);
  if (whole === null) return null;
  const title = whole.replace(SITE_BEHIND, '');
  return [whole, title].find((each) => DOCUMENT_TITLE.test(fold(each))) ?? null;
}

/** A label with its value behind it, or alone with its value on the next line. */
function labelledFields(lines: readonly PageLine[]): Map<PageField, string> {
  const fields = new Map<PageField, string>();
  const stated = lines.filter(({ text, isLinked }) => !isLinked && text.length <= LONGEST_LINE);
  for (const [index, { text }] of stated.entries()) {
    const labels = labelsOf(text);
    for (const [at, { field, end }] of labels.entries()) {
      let value = valueIn(text.slice(end, labels[at + 1]?.start));
      const below = stated[index + 1]?.text ?? '';
      const isAlone = labels.length === 1 && value === null;
      if (isAlone && labelsOf(below).length === 0) value = valueIn(below);
      if (value !== null && !fields.has(field)) fields.set(field, value);
    }
  }
  return fields;
}

function labelsOf(text: string): { field: PageField; start: number; end: number }[] {
  const folded = fold(text);
  return [...folded.matchAll(ANY_PAGE_LABEL)].flatMap(({ 0: found, index, groups }) => {
    const field = PAGE_LABELS.get(groups!.label!.replace(/\s+/g, ''));
    const isLabel = /[:|\t】\]]/.test(groups!.colon!) || found.trim() === folded.trim();
    return field && isLabel ? [{ field, start: index, end: index + found.length }] : [];
  });
}
