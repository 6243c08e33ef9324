import type { GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Values } from '../store/query/reader.ts';
import type { Context } from './context.ts';
import type { Arguments, Read } from './reads.ts';
import { resolveRead } from './resolve-read.ts';

/** A type of the API: a class of type-graphql, a scalar or an enum. */
type Type = ClassType<object> | StringConstructor | BooleanConstructor | NumberConstructor | object;

/** The class of an object type, or, abstract, that of an interface. */
type ObjectClass = abstract new () => object;

/** A field that reads something else than the record field of its name. */
export interface FieldDeclaration {
  /** Returns the type; in a list of one, for a list. */
  readonly type: () => Type;
  readonly description: string;
  readonly read: Read;
  /** Where the report may not say, or what is asked for may not exist; `items` of a list likewise. */
  readonly nullable?: boolean | 'items';
  readonly args?: () => ClassType<object>;
}

/**
 * Makes a resolver of type-graphql out of declarations. Each lands in its field's `extensions.read`, where whoever
 * answers queries by other means than resolvers finds it.
 *
 * @param of The type whose fields they are; null for the entries of the API.
 * @example export const MetricResolver = resolverOf(() => MetricType, { report: { type: () => ReportType, … } });
 */
export function resolverOf(of: (() => ObjectClass) | null, fields: Readonly<Record<string, FieldDeclaration>>) {
  class DeclaredResolver {}
  const prototype = DeclaredResolver.prototype;
  for (const [name, { type, description, read, nullable = false, args }] of Object.entries(fields)) {
    const resolve = (row: Values, context: Context, info: GraphQLResolveInfo, given: Arguments = {}) =>
      resolveRead({ read, row, args: given, context, info });
    const method: PropertyDescriptor = { value: resolve, writable: true, configurable: true };
    Object.defineProperty(prototype, name, method);
    Root()(prototype, name, 0);
    Ctx()(prototype, name, 1);
    Info()(prototype, name, 2);
    if (args) Args(args)(prototype, name, 3);
    Extensions({ read })(prototype, name, method);
    const field = of ? FieldResolver : Query;
    field(type, { description, nullable })(prototype, name, method);
  }
  if (of) Resolver(of)(DeclaredResolver);
  else Resolver()(DeclaredResolver);
  return DeclaredResolver;
}
