import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Read } from '../reads.ts';
import type { FieldCollector } from './collect-fields.ts';
import { Unplanned } from './unplanned.ts';

/** What is asked of a value that is made in JavaScript: for each name in the answer the part of it; null for all of it. */
export type Shape = readonly Part[] | null;

interface Part {
  readonly name: string;
  /** `MetricStatistics.median` */
  readonly path: string;
  readonly required: boolean;
  readonly shape: Shape;
  of(value: Readonly<Record<string, unknown>>): unknown;
}

/** Reads what is asked of a value of a type. */
export function shapeOf(collector: FieldCollector, type: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
  const named = getNamedType(type);
  if (!isObjectType(named)) return null;
  return Array.from(collector.below(named, nodes), ([name, asked]) => partOf(collector, named, name, asked));
}

function partOf(collector: FieldCollector, type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): Part {
  const own = nodes[0]!.name.value;
  const path = `${type.name}.${own}`;
  const field = type.getFields()[own];
  if (!field) return { name, path, required: true, shape: null, of: () => type.name };
  const read = field.extensions.read as Read | undefined;
  if (read && (read.kind !== 'computed' || read.ofText)) throw new Unplanned('field', path);
  const of: Part['of'] = (value) => (read ? read.compute(value, null, { args: {}, typeName: type.name }) : value[own]);
  const shape = shapeOf(collector, field.type, nodes);
  return { name, path, required: isNonNullType(field.type), shape, of };
}

/** Whether a part is asked for, be it of a value within the value. */
export const asksFor = (shape: Shape, path: string): boolean =>
  shape?.some((part) => part.path === path || asksFor(part.shape, path)) ?? false;

/** What was asked of a value. */
export function cut(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => cut(item, shape));
  if (!shape) return value;
  const parts = shape.map(({ name, path, required, shape: below, of }) => {
    const part = cut(of(value as Record<string, unknown>), below);
    if (required && part === null) throw new Unplanned('null', path);
    return [name, part];
  });
  return Object.fromEntries(parts);
}
