import type { RecordName } from '../../store/model/model.ts';

/** A condition by one name and one plain value, for whoever writes an address by hand. */
interface Shorthand {
  /** The records that it is a condition on; on what stands in a report it is one on the report where that is among them. */
  readonly of: readonly RecordName[];
  /** The filter of the API that it stands for. */
  filter(value: string): object;
}

/** What is no whole number is left as it is, for the API to refuse. */
const wholeNumber = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

const shorthands: Readonly<Record<string, Shorthand>> = {
  year: { of: ['report'], filter: (year) => ({ periodYear: { eq: wholeNumber(year) } }) },
  region: { of: ['report'], filter: (code) => ({ region: { within: code } }) },
  body: { of: ['report'], filter: (slug) => ({ body: { slug: { eq: slug } } }) },
  indicator: { of: ['metric'], filter: (code) => ({ indicator: { eq: code } }) },
  unit: { of: ['metric'], filter: (unit) => ({ unit: { eq: unit } }) },
  theme: { of: ['section', 'measure', 'shortcoming'], filter: (theme) => ({ theme: { eq: theme } }) },
};

/** The names of those that a kind of record can be asked for by. */
export const shorthandNames = (record: RecordName): readonly string[] =>
  Object.keys(shorthands).filter((name) => shorthands[name]!.of.some((one) => one === record || one === 'report'));

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
