import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { costOf, countsOf } from './field-cost.ts';
import type { Arguments, Read } from './reads.ts';

/** What a selection asks for at most, fragments counted wherever they are spread. */
export interface Extent {
  /** Records, every page being full, and what else takes time: see `costOf`. */
  cost: number;
  /** Times that all records of a kind are gone through: see `countsOf`. */
  counts: number;
  /** Fields within fields. */
  depth: number;
  aliases: number;
  directives: number;
  /** Fields of the selection itself. */
  fields: number;
}

/** Is told of every field, with the values of its arguments. May throw. */
type ArgumentsCheck = (node: FieldNode, read: Read | undefined, args: Arguments) => void;

/**
 * Measures a valid operation by its declarations, before anything is read.
 *
 * @returns null for variables that don't fit: an error of its own, which execution reports.
 */
export function extentOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  check: ArgumentsCheck,
): Extent | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (!coerced) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  // Each fragment is measured once: spread in one another they would double at every step.
  const measured = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    const { typeCondition, selectionSet } = fragments.get(name)!;
    const extent = ofSelection(selectionSet, typeCondition.name.value);
    measured.set(name, extent);
    return extent;
  };

  const ofSelection = ({ selections }: SelectionSetNode, typeName: string): Extent => {
    const total: Extent = { cost: 0, counts: 0, depth: 0, aliases: 0, directives: 0, fields: 0 };
    for (const selection of selections) {
      let part: Extent;
      if (selection.kind === Kind.FIELD) part = ofField(selection, typeName);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) part = ofFragment(selection.name.value);
      else part = ofSelection(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      total.cost += part.cost;
      total.counts += part.counts;
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.directives += part.directives + (selection.directives?.length ?? 0);
      total.fields += part.fields;
    }
    return total;
  };

  const ofField = (node: FieldNode, typeName: string): Extent => {
    const type = schema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const read = field?.extensions.read as Read | undefined;
    const args = field ? argumentsOf(field, node, coerced) : {};
    check(node, read, args);
    const counts = read ? countsOf(read, args) : 0;
    const own = { cost: 0, counts, depth: 1, aliases: node.alias ? 1 : 0, directives: 0, fields: 1 };
    // `__schema` and `__type` are no fields of a type.
    const result = field ? getNamedType(field.type) : introspected(node.name.value);
    if (!node.selectionSet || !isCompositeType(result)) return { ...own, cost: read ? costOf(read, args, 0) : 0 };
    const inner = ofSelection(node.selectionSet, result.name);
    return {
      ...own,
      cost: read ? costOf(read, args, inner.cost) : inner.cost,
      counts: counts + inner.counts,
      depth: 1 + inner.depth,
      aliases: own.aliases + inner.aliases,
      directives: inner.directives,
    };
  };

  const extent = ofSelection(operation.selectionSet, schema.getQueryType()!.name);
  return { ...extent, directives: extent.directives + (operation.directives?.length ?? 0) };
}

const introspected = (name: string): GraphQLNamedType | undefined => {
  const field = [SchemaMetaFieldDef, TypeMetaFieldDef].find((meta) => meta.name === name);
  return field && getNamedType(field.type);
};

/** None where they don't fit, which execution reports at the field. */
function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Arguments): Arguments {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}
