import { ArgsType, Field, ID } from 'type-graphql';
import { enumFilter, NullableStringFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { NullableRegionFilter } from '../region/region.args.ts';
import { BodyKind } from './body.type.ts';

const BodyKindFilter = enumFilter('BodyKind', BodyKind);

export const BodyFilter = recordFilter('body', 'Body', {
  slug: { type: () => StringFilter, description: 'By public name.' },
  name: { type: () => NullableStringFilter, description: 'By name.' },
  kind: { type: () => BodyKindFilter, description: 'By kind of body.' },
  region: { type: () => NullableRegionFilter, description: 'By region, with all below it: `{ within: "140000" }`.' },
});

const { listing, OrderInput } = listingOf('body', 'Body', {
  SLUG: { by: [], description: 'By region, the government before its departments: the public name.' },
  NAME: { by: ['name'], description: 'By the characters of the name.' },
  KIND: { by: ['kind'], description: 'By the name of the kind.' },
});

export const bodyListing = listing;
export const BodyListArgs = listArgs(BodyFilter, OrderInput);

@ArgsType()
export class BodyArgs {
  @Field(() => ID, { description: 'Its public name, or its global id: `140522`, `Body:140522`.' })
  id!: string;
}
