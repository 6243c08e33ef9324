import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { type DocumentNode, type GraphQLError, type GraphQLFormattedError, isValueNode, Kind } from 'graphql';
import type { Context } from './context.ts';
import { valuePlace, variablePlaces } from './value-place.ts';

/**
 * Gives the errors that GraphQL itself has for a value, be it written in the query or in a variable, the form of all others:
 * `BAD_USER_INPUT` with the place in `extensions.argument`, and in `extensions.variable` where it came in one.
 */
export const placeErrors: ApolloServerPlugin<Context> = {
  requestDidStart: async () => listener,
};

const listener: GraphQLRequestListener<Context> = {
  async willSendResponse({ document, errors = [], response: { body } }) {
    if (!document || body.kind !== 'single' || !body.singleResult.errors) return;
    const place = (formatted: GraphQLFormattedError, i: number) => placed(formatted, errors[i], document);
    body.singleResult.errors = body.singleResult.errors.map(place);
  },
};

function placed(formatted: GraphQLFormattedError, error: GraphQLError | undefined, document: DocumentNode) {
  const node = error?.nodes?.[0];
  const { code, ...others } = formatted.extensions ?? {};
  if (node?.kind === Kind.VARIABLE_DEFINITION && code === 'BAD_USER_INPUT') return inVariable(formatted, document);
  if (!node || !(isValueNode(node) || node.kind === Kind.OBJECT_FIELD)) return formatted;
  // A variable that is not declared, or of another type, is a fault of the query, not of a value.
  if (node.kind === Kind.VARIABLE && code === 'GRAPHQL_VALIDATION_FAILED') return formatted;
  const place = valuePlace(document, node);
  if (!place) return formatted;
  const [path = []] = Object.values(place);
  return {
    ...formatted,
    message: `${path.join('.')}: ${formatted.message}`,
    extensions: { code: 'BAD_USER_INPUT', ...place, ...others },
  };
}

/** Says where in a variable the fault lies: `['filter', 'and', '0', 'periodYear', 'eq']`; and among which argument, if one. */
function inVariable(formatted: GraphQLFormattedError, document: DocumentNode): GraphQLFormattedError {
  const found = /^Variable "\$(?<name>\w+)" (?:.* at "(?<path>\w+(?:\.\w+|\[\d+\])*)"; )?/s.exec(
    formatted.message,
  )?.groups;
  if (!found) return formatted;
  const variable = (found.path ?? found.name!).split(/[.[\]]+/).filter(Boolean);
  const places = variablePlaces(document, found.name!).map((place) => [...place, ...variable.slice(1)]);
  const isOne = new Set(places.map(String)).size === 1;
  return { ...formatted, extensions: { ...formatted.extensions, variable, ...(isOne && { argument: places[0] }) } };
}
