import { isDeepStrictEqual } from 'node:util';
import type { ParsedReport } from '../records/parsed-report.ts';
import type { Report } from '../records/report.ts';
import type { Span } from '../records/span.ts';

/** What is compared: the fields of the front matter, and the records of each kind. */
export const COMPARED = [
  'frontMatter',
  'sections',
  'measures',
  'shortcomings',
  'metrics',
  'citations',
  'problems',
] as const;
export type Compared = (typeof COMPARED)[number];

/** How many are there that were not, are there no more, and say something else at the same place. */
export interface Difference {
  gained: number;
  lost: number;
  changed: number;
}

export type Differences = Record<Compared, Difference>;

/** No difference in anything. */
export const noDifferences = (): Differences =>
  Object.fromEntries(COMPARED.map((kind) => [kind, { gained: 0, lost: 0, changed: 0 }])) as Differences;

/** Adds differences to those that are known already. */
export function addDifferences(to: Differences, more: Differences): void {
  for (const kind of COMPARED) {
    for (const sort of ['gained', 'lost', 'changed'] as const) to[kind][sort] += more[kind][sort];
  }
}

export const isDifferent = (differences: Differences): boolean =>
  COMPARED.some((kind) => Object.values(differences[kind]).some((count) => count > 0));

/**
 * What a reading of a text has gained, lost and changed against another of the same text. A record is the same where its kind
 * and its start are (of several that start together, their order): what its global id is made of.
 *
 * @example compareReports(before, after).metrics // { gained: 2, lost: 0, changed: 1 }
 */
export function compareReports(before: ParsedReport, after: ParsedReport): Differences {
  const [old, now] = [recordsOf(before), recordsOf(after)];
  return Object.fromEntries(COMPARED.map((kind) => [kind, compare(old[kind], now[kind])])) as Differences;
}

type Records = ReadonlyMap<string, unknown>;

function compare(before: Records, after: Records): Difference {
  const difference = { gained: 0, lost: 0, changed: 0 };
  for (const [identity, record] of after) {
    if (!before.has(identity)) difference.gained += 1;
    else if (!isDeepStrictEqual(record, before.get(identity))) difference.changed += 1;
  }
  for (const identity of before.keys()) if (!after.has(identity)) difference.lost += 1;
  return difference;
}

/** Everything by what it is known by; what refers to another names that, since indexes shift with every record gained. */
function recordsOf({ report, sections, measures, shortcomings, metrics, citations, problems }: ParsedReport) {
  const [sectionAt, measureAt, metricAt] = [sections, measures, metrics].map(identities) as [Name, Name, Name];
  const firstPlaces = citations.map(({ places }) => ({ start: Math.min(...places.map(({ start }) => start)) }));
  return {
    frontMatter: fieldsOf(report),
    sections: named(sections, (section) => ({ ...section, parent: sectionAt(section.parent) })),
    measures: named(measures, (measure) => ({ ...measure, section: sectionAt(measure.section) })),
    shortcomings: named(shortcomings, (found) => ({ ...found, section: sectionAt(found.section) })),
    metrics: named(metrics, (metric) => ({
      ...metric,
      parent: metricAt(metric.parent),
      section: sectionAt(metric.section),
      measure: measureAt(metric.measure),
    })),
    citations: named(firstPlaces, (_place, index) => citations[index]),
    problems: named(problems, (problem) => problem),
  } satisfies Record<Compared, Records>;
}

/** What the report says; null is to say nothing. Of a region only the code: its names are the table's. */
function fieldsOf({ region, body, ...rest }: Report): Records {
  const fields = { ...rest, region: region?.code ?? null, 'body.name': body.name, 'body.kind': body.kind };
  return new Map(Object.entries(fields).filter(([, value]) => value !== null));
}

type Start = Pick<Span, 'start'>;
type Name = (index: number | null) => string | null;

function named<T extends Start>(records: readonly T[], contentOf: (record: T, index: number) => unknown): Records {
  const nameOf = identities(records);
  return new Map(records.map((record, index) => [nameOf(index)!, contentOf(record, index)]));
}

/** What the record at an index is known by among those of its kind. */
function identities(records: readonly Start[]): Name {
  const counts = new Map<number, number>();
  const names = records.map(({ start }) => {
    const ordinal = counts.get(start) ?? 0;
    counts.set(start, ordinal + 1);
    return `${start}.${ordinal}`;
  });
  return (index) => (index === null ? null : names[index]!);
}
