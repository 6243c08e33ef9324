import { ArgsType, Field, Int } from 'type-graphql';
import type { GroupKeyName } from './group-key.ts';
import { GroupKey } from './group-key.type.ts';
import { MOST_GROUPS, USUAL_FACET_VALUES } from './group-limits.ts';

@ArgsType()
export class FacetArgs {
  @Field(() => [GroupKey], { description: 'In which respects: a facet for each, in this order.' })
  by!: GroupKeyName[];

  @Field(() => Int, {
    nullable: true,
    description: `How many values of each: ${USUAL_FACET_VALUES} unless given, ${MOST_GROUPS}.`,
  })
  first?: number | null;
}
