import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Corpus', { description: 'All reports together (语料库), in their current versions.' })
export class CorpusType {}

@ObjectType('CorpusCounts', { description: 'How much there is in the corpus.' })
export class CorpusCounts {}

@ObjectType('YearCount', { description: 'A year and how many reports there are on it.' })
export class YearCount {
  @Field(() => Int, { nullable: true, description: 'The year reported on; null for the reports that do not say.' })
  year!: number | null;

  @Field(() => Int, { description: 'How many reports.' })
  reports!: number;
}
