import { ArgsType, Field, Int } from 'type-graphql';
import { badArgument } from '../errors.ts';
import type { Arguments } from '../reads.ts';

const LONGEST = 1000;
const USUAL = 60;

@ArgsType()
export class ContextArgs {
  @Field(() => Int, { defaultValue: USUAL, description: `How many UTF-16 code units before it, at most ${LONGEST}.` })
  before!: number;

  @Field(() => Int, { defaultValue: USUAL, description: `How many UTF-16 code units behind it, at most ${LONGEST}.` })
  after!: number;
}

/** @throws GraphQLError `BAD_USER_INPUT` for a length out of bounds. */
export function lengthsOf(args: Arguments): { before: number; after: number } {
  return { before: lengthOf('before', args), after: lengthOf('after', args) };
}

function lengthOf(name: string, args: Arguments): number {
  const length = Number(args[name] ?? USUAL);
  if (length >= 0 && length <= LONGEST) return length;
  throw badArgument([name], `must be between 0 and ${LONGEST}, not ${length}`);
}
