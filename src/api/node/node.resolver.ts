import { ArgsType, Field, ID } from 'type-graphql';
import { Node } from '../node.type.ts';
import { resolverOf } from '../resolver-of.ts';

@ArgsType()
class NodeArgs {
  @Field(() => ID, { description: 'A global id.' })
  id!: string;
}

@ArgsType()
class NodesArgs {
  @Field(() => [ID], {
    description: 'Global ids: as many as a page may have records, 100 unless the server allows another number.',
  })
  ids!: string[];
}

export const NodeEntries = resolverOf(null, {
  node: {
    type: () => Node,
    nullable: true,
    args: () => NodeArgs,
    description: 'Whatever has this global id; null where there is no such thing (any more).',
    read: { kind: 'node' },
  },
  nodes: {
    type: () => [Node],
    nullable: 'items',
    args: () => NodesArgs,
    description: 'Whatever has these global ids, in their order; null in the place of what is not there.',
    read: { kind: 'nodes' },
  },
});
