import { ArgsType, type ClassType, Field, Int } from 'type-graphql';
import { DEFAULT_LIMITS } from './limits/limits.ts';
import { USUAL_PER_PAGE } from './paging.ts';

const most = `at most ${DEFAULT_LIMITS.pageSize} unless the server allows another number`;

/** What `first` is, in the description of any list. */
export const FIRST = `How many from the start, or after \`after\`: ${USUAL_PER_PAGE} unless given, ${most}.`;
const last = `How many from the end, or before \`before\`: ${most}. Together with \`first\`: of those, the last.`;

@ArgsType()
class PageArgs {
  @Field(() => Int, { nullable: true, description: FIRST })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: only what comes after it.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: last })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: only what comes before it.' })
  before?: string | null;
}

/** Makes the arguments of every list of a kind of record: page, filter and order. */
export function listArgs(filter: ClassType<object>, order: ClassType<object>): ClassType<object> {
  @ArgsType()
  class ListArgs extends PageArgs {
    @Field(() => filter, { nullable: true, description: 'Only those that fulfil all of this.' })
    filter?: object | null;

    @Field(() => order, {
      nullable: true,
      description: 'In which order; the first choice of its enum, ascending, unless given.',
    })
    orderBy?: object | null;
  }
  return ListArgs;
}
