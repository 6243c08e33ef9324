import { ArgsType, Field, Int } from 'type-graphql';
import { FIRST } from '../list-args.ts';

@ArgsType()
export class ChangeArgs {
  @Field(() => String, {
    description:
      'The version of the corpus that the client holds, from `corpus.version` or an earlier `changes.version`; "0" for nothing: then all reports are new. One that this corpus has never had is refused with the code `UNKNOWN_VERSION`: start afresh with "0". What is no version at all is `BAD_USER_INPUT`.',
  })
  since!: string;

  @Field(() => Int, { nullable: true, description: FIRST })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: only what comes after it.' })
  after?: string | null;
}
