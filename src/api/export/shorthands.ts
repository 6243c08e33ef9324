import type { RecordName } from '../../store/model/model.ts';

/** A condition by one name and one plain value, for whoever writes an address by hand. */
interface Shorthand {
  /** The records that it is a condition on; on what stands in a report it is one on the report where that is among them. */
  readonly of: readonly RecordName[];
  /** What it asks for, for a help text. */
  readonly description: string;
  /** The filter of the API that it stands for. */
  filter(value: string): object;
}

/** What is no whole number is left as it is, for the API to refuse. */
const wholeNumber = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

const shorthands: Readonly<Record<string, Shorthand>> = {
  year: {
    of: ['report'],
    description: 'years reported on: 2022,2023',
    filter: (year) => ({ periodYear: { eq: wholeNumber(year) } }),
  },
  region: {
    of: ['report'],
    description: 'codes of divisions, with all below them: 140000',
    filter: (code) => ({ region: { within: code } }),
  },
  body: {
    of: ['report'],
    description: 'bodies: 140522, 140522-市场监督管理局',
    filter: (slug) => ({ body: { slug: { eq: slug } } }),
  },
  indicator: {
    of: ['metric'],
    description: 'of metrics: codes of indicators',
    filter: (code) => ({ indicator: { eq: code } }),
  },
  unit: { of: ['metric'], description: 'of metrics: units as written', filter: (unit) => ({ unit: { eq: unit } }) },
  theme: {
    of: ['section', 'measure', 'shortcoming'],
    description: 'of sections, measures and shortcomings: LAW_ENFORCEMENT',
    filter: (theme) => ({ theme: { eq: theme } }),
  },
};

/** The names of all of them. */
export const SHORTHANDS: readonly string[] = Object.keys(shorthands);

/** What a shorthand asks for, several values with commas between. */
export const describeShorthand = (name: string): string => shorthands[name]!.description;

/** The names of those that a kind of record can be asked for by. */
export const shorthandNames = (record: RecordName): readonly string[] =>
  SHORTHANDS.filter((name) => shorthands[name]!.of.some((one) => one === record || one === 'report'));

/**
 * The filter of the API that a shorthand stands for.
 *
 * @param text One value, or several with commas between, one of which must hold.
 * @example shorthandFilter('metric', 'year', '2022') // { or: [{ report: { periodYear: { eq: 2022 } } }] }
 */
export function shorthandFilter(record: RecordName, name: string, text: string): object {
  const { of, filter } = shorthands[name]!;
  const own = of.includes(record);
  return { or: text.split(',').map((value) => (own ? filter(value) : { report: filter(value) })) };
}
