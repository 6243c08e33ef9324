import type { Span } from '../../records/span.ts';
import { escapeHtml } from './escape-html.ts';
import type { Mark } from './mark.ts';
import { type Segment, splitIntoSegments } from './segments.ts';

/** One span of a mark and what it does to the text that it covers. */
interface Layer extends Span {
  mark: Mark;
  part: 'place' | 'lead' | 'extent';
  /** Of a place: what the side list links to. */
  id: string;
}

/** The id of a mark's place, which its entry in the side list links to. */
export const placeId = ({ key }: Mark, place: number): string => (place === 0 ? key : `${key}-${place}`);

function layersOf(mark: Mark): Layer[] {
  return [
    ...mark.places.map((place, index): Layer => ({ ...place, mark, part: 'place', id: placeId(mark, index) })),
    ...(mark.lead ? [{ ...mark.lead, mark, part: 'lead', id: '' } as const] : []),
    ...(mark.extent ? [{ ...mark.extent, mark, part: 'extent', id: '' } as const] : []),
  ];
}

function groupBy<T>(items: readonly T[], offsetOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(offsetOf(item));
    if (group) group.push(item);
    else groups.set(offsetOf(item), [item]);
  }
  return groups;
}

const keysOf = (layers: readonly Layer[]): string => [...new Set(layers.map(({ mark }) => mark.key))].join(' ');

function classesOf(places: readonly Layer[], leads: readonly Layer[]): string {
  const classes = places.flatMap(({ mark }) => [mark.kind, mark.variant ?? '']);
  return [...new Set([...classes, leads.length > 0 ? 'lead' : ''])].filter((name) => name !== '').join(' ');
}

function renderSegment(text: string, { start, end, covering }: Segment<Layer>): string {
  const content = escapeHtml(text.slice(start, end));
  const places = covering.filter(({ part }) => part === 'place');
  const extents = covering.filter(({ part }) => part === 'extent');
  const extent = extents.length > 0 ? ` data-in="${keysOf(extents)}"` : '';
  if (places.length === 0) return extent === '' ? content : `<span${extent}>${content}</span>`;
  const classes = classesOf(
    places,
    covering.filter(({ part }) => part === 'lead'),
  );
  // the keyboard stops once at each record, at its begin
  const stop = places.some((place) => place.start === start) ? ' tabindex="0"' : '';
  return `<mark class="${classes}" data-keys="${keysOf(places)}"${extent}${stop}>${content}</mark>`;
}

/**
 * The text with every mark at its place, as HTML: without its tags it is the text again, unchanged. Badges and signs
 * are attributes that the style sheet shows, so that they are no part of the text.
 */
export function sourceView(text: string, marks: readonly Mark[]): string {
  const layers = marks.flatMap(layersOf).map((layer) => ({
    ...layer,
    start: Math.max(0, Math.min(layer.start, text.length)),
    end: Math.max(0, Math.min(layer.end, text.length)),
  }));
  const places = layers.filter(({ part }) => part === 'place');
  const beginning = groupBy(places, ({ start }) => start);
  const badges = groupBy(
    places.filter(({ mark }) => mark.badge !== undefined),
    ({ end }) => end,
  );
  const between = (offset: number): string =>
    [
      ...(badges.get(offset) ?? []).map(
        ({ mark }) => `<i class="badge" data-badge="${escapeHtml(mark.badge ?? '')}"></i>`,
      ),
      ...(beginning.get(offset) ?? []).map(({ id, mark, start, end }) => {
        const empty = start === end ? ` class="point ${mark.kind}" data-keys="${mark.key}" tabindex="0"` : '';
        return `<i id="${id}"${empty}></i>`;
      }),
    ].join('');
  const segments = splitIntoSegments(text.length, layers);
  return (
    segments.map((segment) => between(segment.start) + renderSegment(text, segment)).join('') + between(text.length)
  );
}
