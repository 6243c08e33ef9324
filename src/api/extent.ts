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
import { USUAL_FACET_VALUES, USUAL_GROUPS } from './aggregate/group-limits.ts';
import { USUAL_PER_PAGE } from './paging.ts';
import type { Arguments, Read } from './reads.ts';

/** What a selection asks for at most, fragments counted wherever they are spread. */
export interface Extent {
  /** Records, every page being full, and what else takes time: see `costOf`. */
  cost: number;
  /** Fields within fields. */
  depth: number;
  aliases: number;
  directives: number;
  /** Fields of the selection itself. */
  fields: number;
}

/** What a report is taken to hold: most have some 200 records. */
const A_REPORT = 300;

/** What the lists of a few that have no pages are taken for, and what a count over the corpus costs. */
const FEW = 10;

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
    const total: Extent = { cost: 0, depth: 0, aliases: 0, directives: 0, fields: 0 };
    for (const selection of selections) {
      let part: Extent;
      if (selection.kind === Kind.FIELD) part = ofField(selection, typeName);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) part = ofFragment(selection.name.value);
      else part = ofSelection(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      total.cost += part.cost;
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.directives += part.directives + (selection.directives?.length ?? 0);
      total.fields += part.fields;
    }
    return total;
  };

  const ofField = (node: FieldNode, typeName: string): Extent => {
    const own = { cost: 0, depth: 1, aliases: node.alias ? 1 : 0, directives: 0, fields: 1 };
    const type = schema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const read = field?.extensions.read as Read | undefined;
    const args = field ? argumentsOf(field, node, coerced) : {};
    check(node, read, args);
    // `__schema` and `__type` are no fields of a type.
    const result = field ? getNamedType(field.type) : introspected(node.name.value);
    if (!node.selectionSet || !isCompositeType(result)) return { ...own, cost: read ? costOf(read, args, 0) : 0 };
    const inner = ofSelection(node.selectionSet, result.name);
    return {
      ...own,
      cost: read ? costOf(read, args, inner.cost) : inner.cost,
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

/** A record costs 1 and what is asked of it, a page as many times as much as it may hold, a count over the corpus 10. */
function costOf(read: Read, args: Arguments, inner: number): number {
  if (read.kind === 'count') return FEW;
  if (read.kind === 'computed') return (read.cost ?? 0) + inner;
  return sizeOf(read, args) * (1 + inner);
}

function sizeOf(read: Read, args: Arguments): number {
  if (read.kind === 'each' || read.kind === 'tally') return FEW;
  if (read.kind === 'together') return A_REPORT;
  if (read.kind === 'nodes') return ((args.ids ?? []) as unknown[]).length;
  if (read.kind === 'aggregate') return atLeastNone(args.first ?? USUAL_GROUPS);
  if (read.kind === 'facets') {
    return ((args.by ?? []) as unknown[]).length * atLeastNone(args.first ?? USUAL_FACET_VALUES);
  }
  if (!['page', 'search', 'changes'].includes(read.kind)) return 1;
  const { first = null, last = null } = args;
  // Where both are given, as much is read as either asks for.
  return Math.max(atLeastNone(first ?? (last === null ? USUAL_PER_PAGE : 0)), atLeastNone(last ?? 0));
}

/** A negative size is refused when it comes to it. */
const atLeastNone = (size: unknown): number => Math.max(Number(size), 0);
