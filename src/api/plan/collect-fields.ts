import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Arguments } from '../reads.ts';

/** The fields that are asked of an object, by their names in the answer: all places of the query that ask for each. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** What has a selection: an operation, a field. */
export interface Selecting {
  readonly selectionSet?: SelectionSetNode | undefined;
}

/** Finds what a document asks of objects, fragments and directives being followed. */
export interface FieldCollector {
  /** @param parents Fields whose selections are put together. */
  below(type: GraphQLObjectType, parents: readonly Selecting[]): CollectedFields;
}

/**
 * @param document A valid one.
 * @param variables As coerced: what `@skip` and `@include` go by.
 */
export function fieldCollector(schema: GraphQLSchema, document: DocumentNode, variables: Arguments): FieldCollector {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const isAsked = (directive: GraphQLDirective, node: SelectionNode, wanted: boolean): boolean => {
    const values = getDirectiveValues(directive, node, variables);
    return values === undefined || values.if === wanted;
  };

  const fits = (type: GraphQLObjectType, condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const other = schema.getType(condition);
    return isAbstractType(other) && schema.isSubType(other, type);
  };

  const collect = (
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void => {
    for (const node of selections) {
      if (!isAsked(GraphQLSkipDirective, node, false) || !isAsked(GraphQLIncludeDirective, node, true)) continue;
      if (node.kind === Kind.FIELD) {
        const name = node.alias?.value ?? node.name.value;
        fields.set(name, [...(fields.get(name) ?? []), node]);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      if (fits(type, fragment.typeCondition?.name.value)) collect(type, fragment.selectionSet, fields, spread);
    }
  };

  return {
    below(type, parents) {
      const fields = new Map<string, FieldNode[]>();
      const spread = new Set<string>();
      for (const { selectionSet } of parents) if (selectionSet) collect(type, selectionSet, fields, spread);
      return fields;
    },
  };
}

/** The names of the variables by which fields are left out or not. */
export function directiveVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: given = [] }: DirectiveNode) {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
