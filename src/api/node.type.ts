import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything with a global id, by which `node` finds it again.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Global id, readable and lasting: `Metric:140522-2022~3fa9c1@1083` is kind, version of the report, and place in its text.',
  })
  id!: string;
}
