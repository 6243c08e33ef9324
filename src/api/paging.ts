import { modelOf } from '../store/model/model.ts';
import { type CursorHead, cursorText } from '../store/query/cursor.ts';
import { canHold } from '../store/query/fields.ts';
import type { Values } from '../store/query/reader.ts';
import type { Order, Value } from '../store/query/tree.ts';
import { badArgument } from './errors.ts';
import { inOrder } from './in-order.ts';
import type { Listing, OrderBy } from './listing.ts';
import type { Arguments } from './reads.ts';

export const USUAL_PER_PAGE = 20;

/** What the arguments of a list ask for, checked. */
export interface PageRequest {
  /** How many to keep from the start and, of these, from the end; null where that does not matter. One of them is given. */
  readonly first: number | null;
  readonly last: number | null;
  /** Read from the end: only the last are wanted. */
  readonly backward: boolean;
  /** How many rows are wanted at most. */
  readonly size: number;
  /** The order's name, the name of list and order that its cursors carry, and the order in full. */
  readonly orderName: string;
  readonly cursorOf: CursorHead;
  readonly order: readonly Order[];
  readonly after: readonly Value[] | null;
  readonly before: readonly Value[] | null;
}

/**
 * Reads the arguments by the algorithms of Relay's cursor specification, where `first` cuts before `last`, and a
 * `before` that does not come after `after` is not in the list any more when its turn comes, and changes nothing.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for a negative size or a cursor that is none of this list.
 */
export function pageRequest(listing: Listing, args: Arguments): PageRequest {
  const { orderBy, ...asked } = args as PageArguments;
  const last = isGiven(asked.last) ? sizeOf('last', asked.last) : null;
  const usual = last === null ? USUAL_PER_PAGE : null;
  const first = isGiven(asked.first) ? sizeOf('first', asked.first) : usual;
  const orderName = orderBy?.field ?? Object.keys(listing.orders)[0]!;
  const direction = orderBy?.direction ?? 'asc';
  const fields = [...listing.orders[orderName]!, modelOf(listing.record).key];
  const order = fields.map((field) => {
    const ranks = listing.ranks?.[field];
    return ranks ? { field, direction, ranks } : { field, direction };
  });
  const holds = fields.map((field) => (value: Value) => canHold(listing.record, field, value));
  const cursorOf: CursorHead = [listing.record, orderName, direction];
  const cursor = (name: string, text?: string | null) =>
    isGiven(text) ? decodeCursor(text, cursorOf, holds, name) : null;
  const after = cursor('after', asked.after);
  const before = cursor('before', asked.before);
  return {
    first,
    last,
    backward: first === null,
    size: Math.max(first ?? 0, last ?? 0),
    orderName,
    cursorOf,
    order,
    after,
    before: after && before && !inOrder(order, after, before) ? null : before,
  };
}

interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  orderBy?: OrderBy | null;
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** @throws GraphQLError `BAD_USER_INPUT` for a negative size. */
export function sizeOf(name: string, size: number): number {
  // What is too large the limits have refused.
  if (size >= 0) return size;
  throw badArgument([name], `must be 0 or more, not ${size}`);
}

/** The place of a row in an order: opaque to clients, and good as long as the row's values are, whatever is imported. */
export function encodeCursor({ cursorOf, order }: PageRequest, row: Values): string {
  return cursorText([...cursorOf, ...order.map(({ field }) => row[field] as Value)]);
}

/**
 * Reads what `encodeCursor` made.
 *
 * @param holds For each field of the order, whether a value is one that it can have.
 * @throws GraphQLError `BAD_USER_INPUT` for what is no cursor, or one of another list or order.
 */
export function decodeCursor(
  text: string,
  cursorOf: CursorHead,
  holds: readonly ((value: Value) => boolean)[],
  argument: string,
): Value[] {
  const bytes = Buffer.from(text, 'base64url');
  const decoded = parse(bytes.toString());
  const wrong = () => badArgument([argument], `${JSON.stringify(text)} is not a cursor of this list`);
  // What is no base64 is read all the same, with what does not belong left out.
  if (bytes.toString('base64url') !== text || !Array.isArray(decoded) || !decoded.every(isValue)) throw wrong();
  const named = decoded.slice(0, cursorOf.length);
  const values = decoded.slice(cursorOf.length);
  if (!isCursorHead(named)) throw wrong();
  if (named.some((name, i) => name !== cursorOf[i])) {
    throw badArgument([argument], `is a cursor of ${describe(named)}, not of ${describe(cursorOf)}`);
  }
  if (values.length !== holds.length || !holds.every((hold, i) => hold(values[i]!))) throw wrong();
  return values;
}

/** Whether this is of some list: what a client made up is not repeated to it. */
const isCursorHead = (names: readonly Value[]): boolean =>
  names.length === 3 && /^[a-z]{1,30} [A-Z_]{1,30} (?:asc|desc)$/i.test(names.join(' '));

const describe = ([record, order, direction]: readonly Value[]): string =>
  `a list of ${record} by ${order} ${String(direction).toUpperCase()}`;

const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
