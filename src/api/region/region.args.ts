import { ArgsType, Field } from 'type-graphql';
import { DateFilter, enumFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { RegionLevel } from './region.type.ts';

const RegionLevelFilter = enumFilter('RegionLevel', RegionLevel);

export const RegionFilter = recordFilter('region', 'Region', {
  within: {
    type: () => String,
    description: 'The code of a region: that one and all below it. `140000` is all of 山西省, `140500` all of 晋城市.',
  },
  code: { type: () => StringFilter, description: 'By code.' },
  name: { type: () => StringFilter, description: 'By official name.' },
  level: { type: () => RegionLevelFilter, description: 'By level.' },
  until: {
    type: () => DateFilter,
    description: 'By the end of its name and code: `isNull: true` for those in force.',
  },
});

const { listing, OrderInput } = listingOf('region', 'Region', {
  CODE: { by: [], description: 'By code, so that what lies together stands together.' },
  NAME: { by: ['name'], description: 'By the characters of the name.' },
});

export const regionListing = listing;
export const RegionListArgs = listArgs(RegionFilter, OrderInput);

@ArgsType()
export class RegionArgs {
  @Field(() => String, { description: 'Its code: `140522`.' })
  code!: string;
}
