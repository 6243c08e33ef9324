import { Field, Int, ObjectType } from 'type-graphql';
import type { GroupKeyName } from './group-key.ts';
import { GroupKey } from './group-key.type.ts';
import { NamedValue } from './named-value.type.ts';

@ObjectType('FacetValue', { description: 'A value, and how many entries of the list have it.' })
export class FacetValueType extends NamedValue {
  @Field(() => Int, { description: 'How many entries of the whole list have it.' })
  count!: number;
}

@ObjectType('Facet', { description: 'The values that the entries of a list have in one respect (分面).' })
export class FacetType {
  @Field(() => GroupKey, { description: 'In which respect.' })
  key!: GroupKeyName;

  @Field(() => Int, { description: 'How many values there are.' })
  totalValues!: number;

  @Field(() => Boolean, { description: 'Whether there are more values than are given.' })
  truncated!: boolean;

  @Field(() => [FacetValueType], { description: 'The values, the most frequent first.' })
  values!: FacetValueType[];
}
