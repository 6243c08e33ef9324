import { Field, Int, ObjectType } from 'type-graphql';
import type { GroupKeyName } from './group-key.ts';
import { GroupKey } from './group-key.type.ts';

@ObjectType('FacetValue', { description: 'A value, and how many entries of the list have it.' })
export class FacetValueType {
  @Field(() => String, {
    nullable: true,
    description:
      'The value as filters take it: `2024`, the code of a region or an indicator, a name of an enum. Null where there is none.',
  })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called in Chinese; null where it has no name.' })
  labelZh!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called in English; null where it has no English name, as regions, units and titles.',
  })
  labelEn!: string | null;

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
