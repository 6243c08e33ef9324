import { InterfaceType } from 'type-graphql';
import { Node } from './node.type.ts';

@InterfaceType('Evidence', {
  implements: Node,
  description: 'Anything that stands in the text of a report, with its place there.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Evidence extends Node {}
