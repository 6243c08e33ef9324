import { type ClassType, Field, Float, InputType, Int } from 'type-graphql';
import { DateScalar } from './date.ts';

const EQ = 'Exactly this.';
const IN = 'One of these.';
const GTE = 'This or more.';
const LTE = 'This or less.';
const CONTAINS = 'Has this in it, character for character.';
const IS_NULL = '`true`: only where there is none or it is not known; `false`: only where there is one.';

@InputType({ description: 'Conditions on a text.' })
export class StringFilter {
  @Field(() => String, { nullable: true, description: EQ })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: IN })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: CONTAINS })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: 'Begins with this, character for character.' })
  startsWith?: string | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({ description: 'Conditions on a whole number.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: EQ })
  eq?: number | null;

  @Field(() => [Int], { nullable: true, description: IN })
  in?: number[] | null;

  @Field(() => Int, { nullable: true, description: GTE })
  gte?: number | null;

  @Field(() => Int, { nullable: true, description: LTE })
  lte?: number | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({ description: 'Conditions on a number.' })
export class FloatFilter {
  @Field(() => Float, { nullable: true, description: EQ })
  eq?: number | null;

  @Field(() => [Float], { nullable: true, description: IN })
  in?: number[] | null;

  @Field(() => Float, { nullable: true, description: GTE })
  gte?: number | null;

  @Field(() => Float, { nullable: true, description: LTE })
  lte?: number | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({ description: 'Conditions on a date.' })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: EQ })
  eq?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'This day or later.' })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'This day or earlier.' })
  lte?: string | null;

  @Field(() => Boolean, { nullable: true, description: IS_NULL })
  isNull?: boolean | null;
}

@InputType({ description: 'A condition on what is either so or not.' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: EQ })
  eq?: boolean | null;
}

/**
 * Makes the input type `{Name}Filter` of the conditions on a value of a vocabulary.
 *
 * @param nullable Whether there may be no value: then there is a condition on that.
 */
export function enumFilter(name: string, enumeration: object, { nullable = false } = {}): ClassType<object> {
  @InputType(`${name}Filter`, { description: `Conditions on a value of ${name}.` })
  class EnumFilter {
    @Field(() => enumeration, { nullable: true, description: EQ })
    eq?: string | null;

    @Field(() => [enumeration], { nullable: true, description: IN })
    in?: string[] | null;
  }
  if (nullable) {
    Field(() => Boolean, { nullable: true, description: IS_NULL })(EnumFilter.prototype, 'isNull');
  }
  return EnumFilter;
}
