import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';

@ObjectType('Extraction', { description: 'How and when the records of a report were made of its text (抽取信息).' })
export class Extraction {
  @Field(() => String, {
    description: 'Version of the parser that made them; `elsewhere` for records that were imported as they are.',
  })
  parserVersion!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Version of the indicator catalogue (指标目录) by which its metrics were told; null for what came into the corpus before this was kept.',
  })
  catalogueVersion!: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When its records as they are came into the corpus; null for what came before this was kept. Importing the same again changes nothing.',
  })
  at!: string | null;
}
