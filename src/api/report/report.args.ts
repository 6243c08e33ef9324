import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { BooleanFilter, DateFilter, enumFilter, IntFilter, StringFilter } from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { RegionFilter } from '../region/region.args.ts';
import { BodyKind } from './body.type.ts';
import { Origin, ReportKind, Script } from './report.type.ts';

const ReportKindFilter = enumFilter('ReportKind', ReportKind);
const ScriptFilter = enumFilter('Script', Script);
const OriginFilter = enumFilter('Origin', Origin);
const BodyKindFilter = enumFilter('BodyKind', BodyKind);

@InputType('BodyFilter', { description: 'Conditions on a reporting body: all that is given must hold.' })
class BodyFilter {
  @Field(() => StringFilter, { nullable: true, description: 'By name.' })
  name?: StringFilter | null;

  @Field(() => BodyKindFilter, { nullable: true, description: 'By kind of body.' })
  kind?: object | null;
}

export const ReportFilter = recordFilter('report', 'Report', {
  slug: { type: () => StringFilter, description: 'By public name.' },
  versionKey: { type: () => StringFilter, description: 'By the name of its text.' },
  title: { type: () => StringFilter, description: 'By title.' },
  titleStated: { type: () => BooleanFilter, description: 'By whether the page states the title.' },
  kind: { type: () => ReportKindFilter, description: 'By kind of report.' },
  periodYear: { type: () => IntFilter, description: 'By the year reported on.' },
  region: { type: () => RegionFilter, description: 'By region, with all below it: `{ within: "140000" }`.' },
  body: { type: () => BodyFilter, description: 'By the body whose work it is about.' },
  publisher: { type: () => StringFilter, description: 'By publisher.' },
  author: { type: () => StringFilter, description: 'By the body that signs.' },
  publishedOn: { type: () => DateFilter, description: 'By date of publication.' },
  writtenOn: { type: () => DateFilter, description: 'By date of writing.' },
  indexNumber: { type: () => StringFilter, description: 'By index number.' },
  documentNumber: { type: () => StringFilter, description: 'By document number.' },
  subjectCategory: { type: () => StringFilter, description: 'By subject category.' },
  script: { type: () => ScriptFilter, description: 'By script.' },
  origin: { type: () => OriginFilter, description: 'By how it came into the corpus.' },
});

const { listing, OrderInput } = listingOf('report', 'Report', {
  SLUG: { by: ['slug'], description: 'By region, then year, then body: the public name.' },
  PERIOD_YEAR: { by: ['periodYear', 'slug'], description: 'By the year reported on.' },
  PUBLISHED_ON: { by: ['publishedOn', 'slug'], description: 'By date of publication.' },
});

export const reportListing = listing;
export const ReportListArgs = listArgs(ReportFilter, OrderInput);

@ArgsType()
export class ReportArgs {
  @Field(() => ID, { nullable: true, description: 'Its global id: one text, be it the current version or not.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its public name: the current version. Give this or `id`.' })
  slug?: string | null;
}

@ArgsType()
export class ExcerptArgs {
  @Field(() => Int, { description: 'Where to begin, in UTF-16 code units.' })
  start!: number;

  @Field(() => Int, { description: 'Where to end: the first code unit not wanted.' })
  end!: number;
}
