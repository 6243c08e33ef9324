import { modelOf } from '../store/model/model.ts';
import { canHold } from '../store/query/fields.ts';
import type { Values } from '../store/query/reader.ts';
import type { Order, Value } from '../store/query/tree.ts';
import { badArgument } from './errors.ts';
import type { Listing, OrderBy } from './listing.ts';
import type { Arguments } from './reads.ts';

export const MOST_PER_PAGE = 100;
export const USUAL_PER_PAGE = 20;

/** What the arguments of a list ask for, checked. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  /** The order's name, which its cursors carry, and the order in full. */
  readonly orderName: string;
  readonly order: readonly Order[];
  readonly after: readonly Value[] | null;
  readonly before: readonly Value[] | null;
}

/** @throws GraphQLError `BAD_USER_INPUT` for a size out of bounds or a cursor that is none of this list. */
export function pageRequest(listing: Listing, args: Arguments): PageRequest {
  const { first, last, after, before, orderBy } = args as PageArguments;
  if (isGiven(first) && isGiven(last)) throw badArgument(['last'], 'give either first or last');
  const backward = isGiven(last);
  const size = backward ? sizeOf('last', last) : sizeOf('first', first ?? USUAL_PER_PAGE);
  const orderName = orderBy?.field ?? Object.keys(listing.orders)[0]!;
  const direction = orderBy?.direction ?? 'asc';
  const fields = [...listing.orders[orderName]!, modelOf(listing.record).key];
  const order = fields.map((field) => ({ field, direction }));
  const holds = fields.map((field) => (value: Value) => canHold(listing.record, field, value));
  const cursor = (name: string, text?: string | null) =>
    isGiven(text) ? decodeCursor(text, orderName, holds, name) : null;
  return { size, backward, orderName, order, after: cursor('after', after), before: cursor('before', before) };
}

interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  orderBy?: OrderBy | null;
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** @throws GraphQLError `BAD_USER_INPUT` for a size out of bounds. */
export function sizeOf(name: string, size: number): number {
  if (size >= 0 && size <= MOST_PER_PAGE) return size;
  throw badArgument([name], `must be between 0 and ${MOST_PER_PAGE}, not ${size}`);
}

/** The place of a row in an order: opaque to clients, and good as long as the row's values are, whatever is imported. */
export function encodeCursor({ orderName, order }: PageRequest, row: Values): string {
  return Buffer.from(JSON.stringify([orderName, ...order.map(({ field }) => row[field])])).toString('base64url');
}

/**
 * Reads what `encodeCursor` made.
 *
 * @param holds For each field of the order, whether a value is one that it can have.
 * @throws GraphQLError `BAD_USER_INPUT` for what is no cursor, or one of another order.
 */
export function decodeCursor(
  text: string,
  orderName: string,
  holds: readonly ((value: Value) => boolean)[],
  argument: string,
): Value[] {
  const decoded = parse(Buffer.from(text, 'base64url').toString());
  const wrong = () => badArgument([argument], `${JSON.stringify(text)} is not a cursor of this list`);
  if (!Array.isArray(decoded) || decoded.length !== holds.length + 1 || !decoded.every(isValue)) throw wrong();
  const [name, ...values] = decoded;
  if (name !== orderName) throw badArgument([argument], `is a cursor of the order ${name}, not ${orderName}`);
  if (!holds.every((hold, i) => hold(values[i]!))) throw wrong();
  return values;
}

const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
