import type { FieldNode } from 'graphql';
import type { Arguments, Read } from '../reads.ts';
import { argumentTooLarge, type Excess } from './limit-error.ts';
import type { Limits } from './limits.ts';

type Path = readonly string[];

/** The limits, and how going over one of them is refused. */
interface Check {
  readonly limits: Limits;
  refuse(excess: Excess, argument: Path, message: string): never;
}

/**
 * Refuses arguments that are too large: pages, lists, and objects (filters) with too much in them or nested too deep.
 *
 * @param node The field whose arguments they are; null where they are not those of a query.
 * @param args As they were coerced, those out of variables included.
 * @throws GraphQLError `BAD_USER_INPUT` with the places of the field and the argument.
 */
export function checkArguments(limits: Limits, node: FieldNode | null, read: Read | undefined, args: Arguments): void {
  const check: Check = {
    limits,
    refuse(excess, argument, message) {
      throw argumentTooLarge(excess, argument, message, node);
    },
  };
  for (const [name, value] of Object.entries(args)) {
    if (name === 'first' || name === 'last') checkPage(check, read, name, value);
    else if (name === 'ids' && read?.kind === 'nodes') checkIds(check, value as unknown[]);
    else if (isObject(value)) checkObject(check, name, value);
  }
}

/**
 * Refuses variables that are nested deeper than any argument may be, before GraphQL goes down into them.
 *
 * @throws GraphQLError `BAD_USER_INPUT`.
 */
export function checkVariables({ filterDepth: most }: Limits, variables: Arguments): void {
  // One level for the name of the variable, and one for a list around each object.
  if (!isDeeper(variables, 2 * most + 1)) return;
  const message = `are nested deeper than ${most} objects, which no argument may be`;
  throw argumentTooLarge({ limit: 'filterDepth', most }, ['variables'], message);
}

const isDeeper = (value: unknown, levels: number): boolean =>
  isObject(value) && (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));

function checkPage({ limits, refuse }: Check, read: Read | undefined, name: string, value: unknown): void {
  const limit = read?.kind === 'aggregate' || read?.kind === 'facets' ? 'groups' : 'pageSize';
  const most = limits[limit];
  if (typeof value !== 'number' || value <= most) return;
  refuse({ limit, most, value }, [name], `must be between 0 and ${most}, not ${value}`);
}

function checkIds({ limits: { pageSize: most }, refuse }: Check, { length: value }: readonly unknown[]): void {
  if (value <= most) return;
  const message = `at most ${most} at once, not ${value}; ask for the others in another query`;
  refuse({ limit: 'pageSize', most, value }, ['ids'], message);
}

function checkObject(check: Check, name: string, object: object): void {
  const most = check.limits.filterConditions;
  const value = conditionsIn(check, object, [name], { objects: 1, lists: 0 });
  if (value <= most) return;
  const message = `has ${value} conditions; at most ${most} are allowed. \`in\` takes many values as one condition`;
  check.refuse({ limit: 'filterConditions', most, value }, [name], message);
}

/** How deep a value lies: in how many objects, itself among them, and under how many conditions on lists. */
interface Depth {
  readonly objects: number;
  readonly lists: number;
}

/** Conditions on the records that a relation leads to, where it leads to many. */
const QUANTIFIERS = ['some', 'none', 'every'];

/** Counts the conditions in a value: each operand is one, whatever its type, and so is what is empty. */
function conditionsIn(check: Check, value: unknown, path: Path, depth: Depth): number {
  if (!isObject(value)) return 1;
  if (Array.isArray(value)) {
    checkList(check, value, path);
    if (!value.some(isObject)) return 1;
    return sum(value.map((item, index) => conditionsIn(check, item, [...path, `${index}`], depth)));
  }
  checkDepth(check, path, depth);
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  const below = (name: string): Depth => ({
    objects: depth.objects + 1,
    lists: depth.lists + (QUANTIFIERS.includes(name) ? 1 : 0),
  });
  return Math.max(1, sum(parts.map(([name, part]) => conditionsIn(check, part, [...path, name], below(name)))));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

function checkList({ limits: { listItems: most }, refuse }: Check, { length: value }: readonly unknown[], path: Path) {
  if (value <= most) return;
  const message = `has ${value} items; at most ${most} are allowed. Ask in several queries`;
  refuse({ limit: 'listItems', most, value }, path, message);
}

function checkDepth({ limits: { filterDepth, filterLists }, refuse }: Check, path: Path, depth: Depth): void {
  const { objects, lists } = depth;
  if (objects > filterDepth) {
    const message = `is nested ${objects} deep; at most ${filterDepth} are allowed. What stands side by side must hold together, without \`and\``;
    refuse({ limit: 'filterDepth', most: filterDepth, value: objects }, path, message);
  }
  if (lists > filterLists) {
    const message = `looks through ${lists} lists within lists; at most ${filterLists} are allowed. Ask for the inner records themselves`;
    refuse({ limit: 'filterLists', most: filterLists, value: lists }, path, message);
  }
}
