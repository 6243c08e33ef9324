import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import type { Arguments } from '../reads.ts';

/** Of a variable of an operation: how its value is read, whether it may be null, and what it is where none came. */
interface Variable {
  readonly name: string;
  readonly isRequired: boolean;
  readonly absent: unknown;
  /** Undefined for what is no such value; may throw likewise. */
  read(value: unknown): unknown;
}

/**
 * Reads the variables of an operation as `getVariableValues` of graphql does, which looks up and tells apart their types each time;
 * here that is done once.
 *
 * @param operation Of a valid document.
 * @returns The variables as they are coerced; null where something is wrong with them, which GraphQL itself says.
 */
export function variableReader(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (variables: Arguments) => Arguments | null {
  const known = variableDefinitions.map(({ variable, type: node, defaultValue }): Variable => {
    const type = typeFromAST(schema, node) as GraphQLInputType;
    const absent = defaultValue && valueFromAST(defaultValue, type);
    return { name: variable.name.value, isRequired: isNonNullType(type), absent, read: valueReader(type) };
  });
  return (variables) => {
    // Without a prototype: a variable may have any name.
    const coerced: Record<string, unknown> = Object.create(null);
    for (const { name, isRequired, absent, read } of known) {
      const isGiven = Object.hasOwn(variables, name);
      const value = isGiven ? readGiven(variables[name], read) : absent;
      if (value === undefined ? isGiven || isRequired : value === null && isRequired) return null;
      if (value !== undefined) coerced[name] = value;
    }
    return coerced;
  };
}

function readGiven(value: unknown, read: Variable['read']): unknown {
  if (value === null || value === undefined) return null;
  try {
    return read(value);
  } catch {
    return undefined;
  }
}

function valueReader(type: GraphQLInputType): Variable['read'] {
  const own = getNullableType(type);
  if (isLeafType(own)) return (value) => own.parseValue(value);
  return (value) => coerceInputValue(value, own, refuse);
}

function refuse(): never {
  throw new Error('no such value');
}
