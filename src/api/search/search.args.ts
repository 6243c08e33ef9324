import { ArgsType, Field, Int } from 'type-graphql';
import { FIRST } from '../list-args.ts';
import { RecordKind } from '../record-kind.ts';
import { ReportFilter } from '../report/report.args.ts';
import { SearchOrder } from './search-order.ts';

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'Words that must all stand in the text, apart by spaces: `行政复议 应诉`. What stands in quotes (" ", “ ” or 「 」) is one word, white space and line ends included. A word is found wherever its characters stand in this order, be they Simplified or Traditional, full or half width, large or small letters; no character has a meaning of its own. Of more than 64 different words the first 64 count. Nothing is found where there is no word: white space is one only in quotes.',
  })
  query!: string;

  @Field(() => [RecordKind], { nullable: true, description: 'Only records of these kinds; of all unless given.' })
  in?: string[] | null;

  @Field(() => ReportFilter, { nullable: true, description: 'Only in reports that fulfil all of this.' })
  filter?: object | null;

  @Field(() => SearchOrder, { defaultValue: SearchOrder.RELEVANCE, description: 'By what the hits are ordered.' })
  orderBy!: keyof typeof SearchOrder;

  @Field(() => Int, { nullable: true, description: FIRST })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A cursor of this search (the same `query`, `in`, `filter` and `orderBy`): only what comes after it.',
  })
  after?: string | null;
}
