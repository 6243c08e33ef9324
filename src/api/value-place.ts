import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';

type Path = readonly string[];

/** Where a value stands in a query: among the arguments of a field or a directive, or in the default of a variable. */
export type ValuePlace = { readonly argument: Path } | { readonly variable: Path };

/**
 * Finds a value, or a field of one, in a query.
 *
 * @returns null for what is neither in an argument nor in a default.
 * @example the `null` of `{ reports(filter: { periodYear: { in: [2024, null] } }) … }` is at filter, periodYear, in, 1
 */
export function valuePlace(document: DocumentNode, wanted: ASTNode): ValuePlace | null {
  let found: ValuePlace | null = null;
  visit(document, {
    enter(node, _key, parent, path, ancestors) {
      if (node !== wanted) return undefined;
      found = placeBelow([...ancestors, parent ?? [], node], path);
      return BREAK;
    },
  });
  return found;
}

/** Every place among the arguments where a variable is used. */
export function variablePlaces(document: DocumentNode, name: string): readonly Path[] {
  const places: Path[] = [];
  visit(document, {
    Variable(node, _key, parent, path, ancestors) {
      const place = node.name.value === name ? placeBelow([...ancestors, parent ?? [], node], path) : null;
      if (place && 'argument' in place) places.push(place.argument);
    },
  });
  return places;
}

/** @param path The key by which each node, or list of nodes, leads to the next. */
function placeBelow(
  nodes: readonly (ASTNode | readonly ASTNode[])[],
  path: readonly (string | number)[],
): ValuePlace | null {
  let root: 'argument' | 'variable' | null = null;
  let place: string[] = [];
  let isInList = false;
  for (const [i, node] of nodes.entries()) {
    if (!('kind' in node)) {
      if (isInList) place.push(String(path[i]));
      continue;
    }
    isInList = node.kind === Kind.LIST;
    if (node.kind === Kind.ARGUMENT) [root, place] = ['argument', [node.name.value]];
    else if (node.kind === Kind.VARIABLE_DEFINITION) [root, place] = ['variable', [node.variable.name.value]];
    else if (node.kind === Kind.OBJECT_FIELD) place.push(node.name.value);
  }
  if (root === null) return null;
  return root === 'argument' ? { argument: place } : { variable: place };
}
