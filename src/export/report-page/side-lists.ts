import { escapeHtml } from './escape-html.ts';
import { MARK_KINDS, type Mark, type MarkKind } from './mark.ts';
import { placeId } from './source-view.ts';

const TITLES: Readonly<Record<MarkKind, string>> = {
  section: 'Sections 章节',
  measure: 'Measures 举措',
  shortcoming: 'Shortcomings 不足',
  metric: 'Metrics 指标',
  citation: 'Citations 引用',
  problem: 'Problems',
  dropped: 'Numbers that are no metrics',
};

const link = (id: string, words: string): string => `<a href="#${id}">${escapeHtml(words)}</a>`;

const fact = (name: string, html: string): string => `<div><dt>${name}</dt><dd>${html}</dd></div>`;

function entry(mark: Mark): string {
  const facts = mark.facts.flatMap(([name, value]) => (value === null ? [] : fact(name, escapeHtml(String(value)))));
  if (mark.parent) facts.push(fact('parent', link(mark.parent.key, mark.parent.title)));
  if (mark.places.length > 1) {
    const places = mark.places.map(({ start }, index) => link(placeId(mark, index), String(start)));
    facts.push(fact('places', places.join(', ')));
  }
  const parent = mark.parent ? ` data-parent="${mark.parent.key}"` : '';
  const depth = mark.depth === undefined ? '' : ` class="depth-${Math.min(mark.depth, 6)}"`;
  return `<li data-key="${mark.key}" data-kind="${mark.kind}"${parent}${depth}>${link(mark.key, mark.title)}<dl>${facts.join('')}</dl></li>`;
}

/** A check box per kind of mark, all checked, with the number of its marks. */
export function filters(marks: readonly Mark[]): string {
  return MARK_KINDS.map((kind) => {
    const count = marks.filter((mark) => mark.kind === kind).length;
    return `<label><input type="checkbox" value="${kind}" checked> <mark class="${kind}">${TITLES[kind]}</mark> ${count}</label>`;
  }).join('\n');
}

/** A list per kind of mark; each entry links to its place and says what is known of the record. */
export function sideLists(marks: readonly Mark[]): string {
  return MARK_KINDS.map((kind) => {
    const entries = marks.filter((mark) => mark.kind === kind);
    if (entries.length === 0) return '';
    const open = kind === 'section' || kind === 'problem' ? ' open' : '';
    return `<details data-list="${kind}"${open}><summary>${TITLES[kind]} (${entries.length})</summary>\n<ol>\n${entries.map(entry).join('\n')}\n</ol></details>`;
  }).join('\n');
}
