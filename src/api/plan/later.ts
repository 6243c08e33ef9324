import { type GraphQLOutputType, isNonNullType } from 'graphql';
import type { Finisher, Finishing } from './finishing.ts';
import { cut, type Shape } from './shape.ts';
import { Unplanned } from './unplanned.ts';

/**
 * Puts a value that is made after the statement in the place of what it is made of.
 *
 * @param path `Metric.sentence`
 * @param make Gets what the statement has put there.
 */
export function later(
  path: string,
  type: GraphQLOutputType,
  shape: Shape,
  make: (raw: unknown, finishing: Finishing) => unknown,
): Finisher {
  return (holder, name, finishing) => {
    const value = cut(make(holder[name], finishing), shape);
    if (value === null && isNonNullType(type)) throw new Unplanned('null', path);
    holder[name] = value;
  };
}
