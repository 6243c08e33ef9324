import { type ClassType, Field, Float, InputType, Int } from 'type-graphql';
import { DateScalar } from './date.ts';

const EQ = 'Exactly this.';
const IN = 'One of these.';
const GTE = 'This or more.';
const LTE = 'This or less.';
const CONTAINS =
  'Has this in it, character for character: Simplified and Traditional, full and half width, large and small letters differ (`search` finds all of them).';
const IS_NULL = '`true`: only where there is none or it is not known; `false`: only where there is one.';

@InputType({ description: 'Conditions on a text.' })
export class StringFilter {
  @Field(() => String, { nullable: true, description: EQ })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: IN })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: CONTAINS })
  contains?: string | null;

  @Field(() => String, { nullable: true, description: 'Begins with this, as exactly as `contains` has it.' })
  startsWith?: string | null;
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
}

@InputType({ description: 'Conditions on a date.' })
export class DateFilter {
  @Field(() => DateScalar, { nullable: true, description: EQ })
  eq?: string | null;

  @Field(() => [DateScalar], { nullable: true, description: 'One of these days.' })
  in?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'This day or later.' })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'This day or earlier.' })
  lte?: string | null;
}

@InputType({ description: 'A condition on what is either so or not.' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: EQ })
  eq?: boolean | null;
}

/** Makes the input type `{Name}Filter` of the conditions on a value of a vocabulary. */
export function enumFilter(name: string, enumeration: object): ClassType<object> {
  @InputType(`${name}Filter`, { description: `Conditions on a value of ${name}.` })
  class EnumFilter {
    @Field(() => enumeration, { nullable: true, description: EQ })
    eq?: string | null;

    @Field(() => [enumeration], { nullable: true, description: IN })
    in?: string[] | null;
  }
  return EnumFilter;
}

/**
 * Makes the input type `Nullable{Name}Filter`: the same conditions on what a report may not say, and the one on that. Only
 * what can be null has it.
 *
 * @example export const NullableStringFilter = nullableFilter('String', StringFilter);
 */
export function nullableFilter(name: string, filter: ClassType<object>): ClassType<object> {
  @InputType(`Nullable${name}Filter`, {
    description: `What ${name}Filter says, and whether there is anything at all.`,
  })
  class NullableFilter extends filter {
    @Field(() => Boolean, { nullable: true, description: IS_NULL })
    isNull?: boolean | null;
  }
  return NullableFilter;
}

export const NullableStringFilter = nullableFilter('String', StringFilter);
export const NullableIntFilter = nullableFilter('Int', IntFilter);
export const NullableFloatFilter = nullableFilter('Float', FloatFilter);
export const NullableDateFilter = nullableFilter('Date', DateFilter);

/**
 * Makes the input type `{Type}ListFilter`: conditions on the records below another.
 *
 * @param filter The filter of these records.
 */
export function listFilter(typeName: string, filter: () => ClassType<object>): ClassType<object> {
  @InputType(`${typeName}ListFilter`, { description: `Conditions on all ${typeName} below a record.` })
  class ListFilter {
    @Field(filter, { nullable: true, description: 'At least one fulfils this; `{}`: there is one.' })
    some?: object | null;

    @Field(filter, { nullable: true, description: 'None fulfils this; `{}`: there is none.' })
    none?: object | null;

    @Field(filter, { nullable: true, description: 'All fulfil this, as they do where there are none.' })
    every?: object | null;
  }
  return ListFilter;
}
