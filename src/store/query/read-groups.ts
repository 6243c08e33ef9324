import type { Group, Grouping, Groups, GroupTerm, Statistics } from './grouping.ts';
import type { Value } from './tree.ts';

/** Takes what a statement for groups has found apart, by the order of columns that the dialect promises. */
export function readGroups({ by, per }: Pick<Grouping, 'by' | 'per'>, rows: readonly unknown[][]): Groups[] {
  const lists = Array.from({ length: per ? per.keys.length : 1 }, () => ({
    groups: [] as Group[],
    groupCount: 0,
    recordCount: 0,
  }));
  for (const [list, groupCount, recordCount, place, count, ...columns] of rows) {
    const whole = lists[list as number]!;
    whole.groupCount = Number(groupCount);
    whole.recordCount = Number(recordCount);
    if (place === null) continue;
    const rest = columns.values();
    const terms = by.map((term) => ({ value: rest.next().value as Value, names: namesOf(term, rest) }));
    whole.groups.push({
      values: terms.map(({ value }) => value),
      names: terms.map(({ names }) => names),
      count: Number(count),
    });
  }
  return lists;
}

/** What a value names; null where there is no such thing, as its key then is. */
function namesOf({ names }: GroupTerm, rest: Iterator<unknown>): Group['names'][number] {
  if (!names) return null;
  const key = rest.next().value;
  const named = Object.fromEntries(names.fields.map((field) => [field, rest.next().value]));
  return key === null ? null : named;
}

export function readStatistics(rows: readonly unknown[][], groupCount: number): Statistics[][] {
  const lists = Array.from({ length: groupCount }, () => [] as Statistics[]);
  for (const [group, dimension, baseUnit, ...figures] of rows) {
    const [count, min, max, mean, sum, lowerQuartile, median, upperQuartile] = figures.map((figure) =>
      rounded(Number(figure)),
    ) as Figures;
    lists[group as number]!.push({
      ...{ dimension: String(dimension), baseUnit: String(baseUnit), count, min, max, mean, sum },
      ...{ lowerQuartile, median, upperQuartile },
    });
  }
  return lists;
}

/** To the 15 digits that a double holds for sure: what 79.17 + 200 adds beyond them is noise. Whole numbers are exact. */
const rounded = (figure: number): number => (Number.isInteger(figure) ? figure : Number(figure.toPrecision(15)));

type Figures = [number, number, number, number, number, number, number, number];
