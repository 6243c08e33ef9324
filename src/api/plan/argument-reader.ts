import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getArgumentValues,
  getNullableType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type ObjectFieldNode,
  type ValueNode,
  valueFromAST,
  visit,
} from 'graphql';
import type { Arguments } from '../reads.ts';

/** Reads a value of a query; undefined where it is absent. */
type ValueReader = (variables: Arguments) => unknown;

/** For what only GraphQL itself can say: that it is missing, or null where it must not be. */
const NOT_PLAIN = Symbol('not plain');

/**
 * Reads the arguments of a field at a place of a query as `getArgumentValues` of graphql does, and where something is wrong with them
 * through it. That walks through all that might have been given each time; here it is walked through once.
 *
 * @returns The arguments for variables as they were coerced.
 */
export function argumentReader(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Arguments) => Arguments {
  const read = membersReader(field.args, node.arguments ?? []);
  return (variables) => {
    const args = read(variables);
    return args === NOT_PLAIN ? getArgumentValues(field, node, variables) : (args as Arguments);
  };
}

/** Reads those of some arguments, or of the fields of an input object, that are given or have a default. */
function membersReader(
  members: readonly (GraphQLArgument | GraphQLInputField)[],
  given: readonly (ArgumentNode | ObjectFieldNode)[],
): ValueReader {
  const readers: [name: string, read: ValueReader][] = [];
  for (const { name, type, defaultValue } of members) {
    const value = given.find((one) => one.name.value === name)?.value;
    const absent = defaultValue === undefined && isNonNullType(type) ? NOT_PLAIN : defaultValue;
    if (value) readers.push([name, valueReader(value, type, absent)]);
    else if (absent !== undefined) readers.push([name, () => absent]);
  }
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(variables);
      if (value === NOT_PLAIN) return NOT_PLAIN;
      if (value !== undefined) values[name] = value;
    }
    return values;
  };
}

/** @param absent What stands for a variable that was not given. */
function valueReader(node: ValueNode, type: GraphQLInputType, absent: unknown): ValueReader {
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return (variables) => {
      if (!Object.hasOwn(variables, name)) return absent;
      const value = variables[name];
      return value === null && isNonNullType(type) ? NOT_PLAIN : value;
    };
  }
  if (!hasVariables(node)) {
    const value = valueFromAST(node, type);
    return () => (value === undefined ? NOT_PLAIN : value);
  }
  const object = getNullableType(type);
  if (node.kind === Kind.OBJECT && isInputObjectType(object) && !object.isOneOf) {
    return membersReader(Object.values(object.getFields()), node.fields);
  }
  // A list of variables.
  return () => NOT_PLAIN;
}

/** Whether a value of a query depends on variables. */
export function hasVariables(node: ValueNode): boolean {
  let found = false;
  visit(node, {
    [Kind.VARIABLE]() {
      found = true;
    },
  });
  return found;
}
