import { Field, Int, ObjectType } from 'type-graphql';
import { GroupValueType } from './group-key.type.ts';

@ObjectType('AggregateGroup', { description: 'Records with equal values in all that they are grouped by.' })
export class AggregateGroupType {
  @Field(() => [GroupValueType], { description: 'Their values, in the order of `groupBy`.' })
  keys!: GroupValueType[];

  @Field(() => Int, { description: 'How many records.' })
  count!: number;
}

@ObjectType('Aggregate', { description: 'Records counted in groups (统计).' })
export class AggregateType {
  @Field(() => Int, { description: 'How many records fulfil the filter: the sum over all groups, given or not.' })
  totalCount!: number;

  @Field(() => Int, { description: 'How many groups there are.' })
  totalGroups!: number;

  @Field(() => Boolean, { description: 'Whether more groups follow than are given: ask on with `skip`.' })
  truncated!: boolean;

  @Field(() => [AggregateGroupType], { description: 'The groups, as ordered.' })
  groups!: AggregateGroupType[];
}
