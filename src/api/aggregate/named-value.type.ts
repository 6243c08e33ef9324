import { Field, ObjectType } from 'type-graphql';

/** A value of a group key with what it is called: in the schema no type of its own, its fields stand in those that extend it. */
@ObjectType()
export abstract class NamedValue {
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
}
