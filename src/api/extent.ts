import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MOST_GROUPS, USUAL_FACET_VALUES, USUAL_GROUPS } from './aggregate/group-limits.ts';
import { MOST_PER_PAGE, USUAL_PER_PAGE } from './paging.ts';
import type { Arguments, Read } from './reads.ts';

/** What a selection asks for at most: records, every page being full, and fields within fields. */
export interface Extent {
  records: number;
  depth: number;
}

/** What a report is taken to hold: most have some 200 records. */
const A_REPORT = 300;

/** What the lists of a few that have no pages are taken for. */
const FEW = 10;

/** Measures a valid operation by its declarations, before anything is read. */
export function extentOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Extent {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Variables that don't fit are an error of their own, which execution reports.
  if (!coerced) return { records: 0, depth: 0 };
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
    const total: Extent = { records: 0, depth: 0 };
    for (const selection of selections) {
      let part: Extent;
      if (selection.kind === Kind.FIELD) part = ofField(selection, typeName);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) part = ofFragment(selection.name.value);
      else part = ofSelection(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      total.records += part.records;
      total.depth = Math.max(total.depth, part.depth);
    }
    return total;
  };

  const ofField = (node: FieldNode, typeName: string): Extent => {
    const type = schema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const result = field && getNamedType(field.type);
    // Introspection has no records, and limits of its own.
    if (!field || !node.selectionSet || !isCompositeType(result)) return { records: 0, depth: 1 };
    const inner = ofSelection(node.selectionSet, result.name);
    const read = field.extensions.read as Read | undefined;
    const times = read ? sizeOf(read, getArgumentValues(field, node, coerced)) : 1;
    return { records: times * ((read ? 1 : 0) + inner.records), depth: 1 + inner.depth };
  };

  return ofSelection(operation.selectionSet, schema.getQueryType()!.name);
}

function sizeOf(read: Read, args: Arguments): number {
  if (read.kind === 'each' || read.kind === 'tally') return FEW;
  if (read.kind === 'together') return A_REPORT;
  if (read.kind === 'nodes') return (args.ids as unknown[]).length;
  if (read.kind === 'aggregate') return within(args.first ?? USUAL_GROUPS, MOST_GROUPS);
  if (read.kind === 'facets') {
    return (args.by as unknown[]).length * within(args.first ?? USUAL_FACET_VALUES, MOST_GROUPS);
  }
  if (!['page', 'search', 'changes'].includes(read.kind)) return 1;
  return within(args.last ?? args.first ?? USUAL_PER_PAGE, MOST_PER_PAGE);
}

/** Any other size is refused when it comes to it. */
const within = (size: unknown, most: number): number => Math.min(Math.max(Number(size), 0), most);
