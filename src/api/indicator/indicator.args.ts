import { ArgsType, type ClassType, Field, ID, InputType } from 'type-graphql';
import { enumFilter, nullableFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { Theme, ThemeFilter } from '../theme.ts';
import { IndicatorNature } from './indicator.type.ts';

const IndicatorNatureFilter = enumFilter('IndicatorNature', IndicatorNature);

export const IndicatorFilter: ClassType<object> = recordFilter('indicator', 'Indicator', {
  code: { type: () => StringFilter, description: 'By its name in the catalogue.' },
  theme: { type: () => ThemeFilter, description: 'By theme.' },
  nature: { type: () => IndicatorNatureFilter, description: 'By what kind of figure it is.' },
  unit: { type: () => StringFilter, description: 'By unit.' },
  zh: { type: () => StringFilter, description: 'By the definition in Chinese.' },
  en: { type: () => StringFilter, description: 'By the definition in English.' },
  parent: { type: () => NullableIndicatorFilter, description: 'By the wider entry that it is a part of.' },
});

const NullableIndicatorFilter = nullableFilter('Indicator', IndicatorFilter);

@InputType('MetricIndicatorFilter', {
  description: 'Conditions on the indicator of a metric: on its code (`eq`, `in`), or on its entry in the catalogue.',
})
export class MetricIndicatorFilter extends IndicatorFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this code: `RECONSIDERATION_APPLICATIONS`.' })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'One of these codes.' })
  in?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '`true`: only metrics that no entry fits; `false`: only others.',
  })
  isNull?: boolean | null;
}

const { listing, OrderInput } = listingOf('indicator', 'Indicator', {
  CODE: { by: [], description: 'By code.' },
  THEME: { by: ['theme'], description: 'By the name of the theme.' },
  ZH: { by: ['zh'], description: 'By the characters of the definition in Chinese.' },
  UNIT: { by: ['unit'], description: 'By the characters of the unit.' },
});

export const indicatorListing = listing;
export const IndicatorListArgs = listArgs(IndicatorFilter, OrderInput);

@ArgsType()
export class AllIndicatorsArgs extends IndicatorListArgs {
  @Field(() => Theme, { nullable: true, description: 'Only the entries of this theme.' })
  theme?: string | null;
}

@ArgsType()
export class IndicatorArgs {
  @Field(() => ID, { description: 'Its code, or its global id: `LEGAL_AID_CASES`, `Indicator:LEGAL_AID_CASES`.' })
  id!: string;
}
