import type { Metric } from '../../records/metric.ts';
import type { ParsedReport } from '../../records/parsed-report.ts';
import type { Span } from '../../records/span.ts';
import type { DroppedNumber, Mark, MarkKind } from './mark.ts';

/** The place of words that stand in a span, or of as much of its begin where they are not written just so. */
function placeOf(words: string, text: string, { start, end }: Span): Span {
  const found = text.indexOf(words, start);
  const at = found >= 0 && found + words.length <= end ? found : start;
  return { start: at, end: Math.min(at + words.length, end) };
}

/** Said of a metric, since that it has none is what a reader wants to check. */
const NONE = '–';

/** In UTF-16 code units. */
const LONGEST_UNDERLINED = 200;

const keyOf = (kind: MarkKind, index: number): string => `${kind}-${index}`;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const amount = ({ value, valueMax, unit }: Metric): string =>
  `${valueMax === null ? value : `${value}–${valueMax}`} ${unit}`;

function sectionMarks({ source: { text }, sections }: ParsedReport): Mark[] {
  return sections.map(({ marker, heading, start, end, role, theme, depth }, index) => ({
    key: keyOf('section', index),
    kind: 'section',
    places: [{ start, end: placeOf(heading, text, { start: start + marker.length, end }).end }],
    extent: { start, end },
    badge: [role, theme].filter((word) => word !== null).join(' · '),
    title: `${marker}${heading}` || '(no heading)',
    facts: [
      ['role', role],
      ['theme', theme],
      ['at', `${start}–${end}`],
    ],
    depth,
  }));
}

function measureMarks({ source: { text }, sections, measures }: ParsedReport): Mark[] {
  return measures.map(({ start, end, lead, status, theme, section }, index) => ({
    key: keyOf('measure', index),
    kind: 'measure',
    places: [{ start, end }],
    lead: placeOf(lead, text, { start, end }),
    variant: status.toLowerCase(),
    title: lead,
    facts: [
      ['status', status],
      ['theme', theme],
      ['section', sections[section]?.heading ?? null],
      ['at', `${start}–${end}`],
    ],
  }));
}

function shortcomingMarks({ sections, shortcomings }: ParsedReport): Mark[] {
  return shortcomings.map(({ start, end, statement, theme, section }, index) => ({
    key: keyOf('shortcoming', index),
    kind: 'shortcoming',
    places: [{ start, end }],
    title: shortened(statement),
    facts: [
      ['theme', theme],
      ['section', sections[section]?.heading ?? null],
      ['at', `${start}–${end}`],
    ],
  }));
}

function metricMarks({ sections, measures, metrics }: ParsedReport): Mark[] {
  return metrics.map((metric, index) => {
    const { start, end, text, label, unit, qualifier, indicator, relation, parent, section, measure } = metric;
    const wider = parent === null ? undefined : metrics[parent];
    return {
      key: keyOf('metric', index),
      kind: 'metric',
      places: [{ start, end }],
      title: `${text}  ${label}`,
      facts: [
        ['value', amount(metric)],
        ['unit', unit],
        ['qualifier', qualifier],
        ['label', label],
        ['indicator', indicator ?? NONE],
        ['relation', relation ?? NONE],
        ['section', section === null ? null : (sections[section]?.heading ?? null)],
        ['measure', measure === null ? null : (measures[measure]?.lead ?? null)],
        ['at', `${start}–${end}`],
      ],
      ...(parent !== null && wider
        ? { parent: { key: keyOf('metric', parent), title: `${wider.text}  ${wider.label}` } }
        : {}),
    };
  });
}

function citationMarks({ citations }: ParsedReport): Mark[] {
  return citations.map(({ title, kind, places }, index) => ({
    key: keyOf('citation', index),
    kind: 'citation',
    places,
    title: `《${title}》`,
    facts: [['kind', kind]],
  }));
}

function problemMarks({ problems }: ParsedReport): Mark[] {
  return problems.map(({ code, message, start, end }, index) => ({
    key: keyOf('problem', index),
    kind: 'problem',
    // what concerns the whole text would underline all of it: a sign at its begin says it as well
    places: [{ start, end: end - start > LONGEST_UNDERLINED ? start : end }],
    extent: { start, end },
    title: code,
    facts: [
      ['message', message],
      ['at', `${start}–${end}`],
    ],
  }));
}

function droppedMarks({ text }: ParsedReport['source'], dropped: readonly DroppedNumber[]): Mark[] {
  return dropped.map(({ start, end, rule }, index) => ({
    key: keyOf('dropped', index),
    kind: 'dropped',
    places: [{ start, end }],
    title: text.slice(start, end),
    facts: [
      ['rule', rule],
      ['at', `${start}–${end}`],
    ],
  }));
}

/** Every record of a report as a mark, and every number that is none, kind after kind. */
export function marksOf(report: ParsedReport, dropped: readonly DroppedNumber[]): Mark[] {
  return [
    ...sectionMarks(report),
    ...measureMarks(report),
    ...shortcomingMarks(report),
    ...metricMarks(report),
    ...citationMarks(report),
    ...problemMarks(report),
    ...droppedMarks(report.source, dropped),
  ];
}
