import { ArgsType, type ClassType, Field } from 'type-graphql';
import { REGION_LEVELS } from '../../records/region.ts';
import { enumFilter, NullableDateFilter, nullableFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { RegionLevel } from './region.type.ts';

const RegionLevelFilter = enumFilter('RegionLevel', RegionLevel);

export const RegionFilter: ClassType<object> = recordFilter('region', 'Region', {
  within: {
    type: () => String,
    description: 'The code of a region: that one and all below it. `140000` is all of 山西省, `140500` all of 晋城市.',
  },
  code: { type: () => StringFilter, description: 'By code.' },
  name: { type: () => StringFilter, description: 'By official name.' },
  level: { type: () => RegionLevelFilter, description: 'By level.' },
  parent: { type: () => NullableRegionFilter, description: 'By the region right above.' },
  from: { type: () => NullableDateFilter, description: 'By the begin of its name and code.' },
  until: {
    type: () => NullableDateFilter,
    description: 'By the end of its name and code: `isNull: true` for those in force.',
  },
});

export const NullableRegionFilter = nullableFilter('Region', RegionFilter);

const { listing, OrderInput } = listingOf(
  'region',
  'Region',
  {
    CODE: { by: [], description: 'By code, so that what lies together stands together.' },
    NAME: { by: ['name'], description: 'By the characters of the name.' },
    LEVEL: { by: ['level'], description: 'By level, from provinces down to townships, in each by code.' },
  },
  { level: REGION_LEVELS },
);

export const regionListing = listing;
export const RegionListArgs = listArgs(RegionFilter, OrderInput);

@ArgsType()
export class RegionArgs {
  @Field(() => String, { description: 'Its code, or its global id: `140522`, `Region:140522`.' })
  code!: string;
}
