import type { DocumentNode, GraphQLInputType, OperationDefinitionNode } from 'graphql';

/** A query that the server knows by name: parsed and checked when it starts, so that requests bring nothing but variables. */
export interface RegisteredDocument {
  /** `report` of `report.graphql` */
  readonly name: string;
  /** As it stands in its file. */
  readonly text: string;
  readonly document: DocumentNode;
  /** The one operation in it. */
  readonly operation: OperationDefinitionNode;
  /** The types of its variables, in their order. */
  readonly variables: ReadonlyMap<string, GraphQLInputType>;
}

/** Registered documents by their names. */
export type RegisteredDocuments = ReadonlyMap<string, RegisteredDocument>;

/** Names that a request brings other things under than single variables, so that no variable can have them. */
export const RESERVED: readonly string[] = ['variables', 'extensions'];
