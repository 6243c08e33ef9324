import {
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { checkNesting } from '../limits/check-nesting.ts';
import { nameOwnLimits } from '../limits/graphql-limits.ts';
import type { Limits } from '../limits/limits.ts';
import { operationCheck } from '../limits/operation-check.ts';
import { RESERVED, type RegisteredDocument } from './registered-document.ts';

/**
 * Parses a document and checks all of it that does not depend on variables: every error that any request for it would meet.
 *
 * @param place Its file, for messages.
 * @returns The document, or what is wrong with it: `documents/report.graphql:2:3: Cannot query field …`
 */
export function checkDocument(
  schema: GraphQLSchema,
  limits: Limits,
  { name, text, place }: { name: string; text: string; place: string },
): RegisteredDocument | string[] {
  const said = (error: unknown): string => {
    if (!(error instanceof GraphQLError)) throw error;
    const { line, column } = error.locations?.[0] ?? {};
    const { message } = nameOwnLimits(limits, error.toJSON());
    return line === undefined ? `${place}: ${message}` : `${place}:${line}:${column}: ${message}`;
  };
  try {
    checkNesting(limits, text);
    const document = parse(text, { maxTokens: limits.tokens });
    const operation = oneOperation(document);
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map(said);
    const definitions = operation.variableDefinitions ?? [];
    // Those that only a request brings are left out: they are measured with it.
    const known = { ...operation, variableDefinitions: definitions.filter(({ defaultValue }) => defaultValue) };
    operationCheck(limits)(schema, document, known, {});
    const typed = definitions.map(({ variable, type }) => [variable.name.value, typeFromAST(schema, type)] as const);
    return { name, text, document, operation, variables: new Map(typed as [string, GraphQLInputType][]) };
  } catch (error) {
    return [said(error)];
  }
}

function oneOperation({ definitions }: DocumentNode): OperationDefinitionNode {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation, second] = operations;
  if (!operation)
    throw new GraphQLError('There is no operation in it; one is wanted, with the fragments that it uses.');
  if (second) {
    const message = `There are ${operations.length} operations in it; each must have a file of its own.`;
    throw new GraphQLError(message, { nodes: second });
  }
  for (const { variable } of operation.variableDefinitions ?? []) {
    if (!RESERVED.includes(variable.name.value)) continue;
    const message = `A variable must not be named ${variable.name.value}: in the address of a request that is something else.`;
    throw new GraphQLError(message, { nodes: variable });
  }
  return operation;
}
