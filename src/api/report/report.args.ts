import { ArgsType, Field, ID, Int } from 'type-graphql';
import { BodyFilter } from '../body/body.args.ts';
import {
  BooleanFilter,
  enumFilter,
  IntFilter,
  NullableDateFilter,
  NullableIntFilter,
  NullableStringFilter,
  StringFilter,
} from '../filters.ts';
import { listArgs } from '../list-args.ts';
import { listingOf } from '../listing.ts';
import { recordFilter } from '../record-filter.ts';
import { NullableRegionFilter } from '../region/region.args.ts';
import { Origin, ReportKind, Script } from './report.type.ts';

const ReportKindFilter = enumFilter('ReportKind', ReportKind);
const ScriptFilter = enumFilter('Script', Script);
const OriginFilter = enumFilter('Origin', Origin);

const SourceFilter = recordFilter('source', 'Source', {
  name: { type: () => StringFilter, description: 'By name or path as given.' },
  url: { type: () => NullableStringFilter, description: 'By address on the web.' },
  sha256: { type: () => StringFilter, description: 'By the hash of the original bytes.' },
  mediaType: { type: () => StringFilter, description: 'By media type.' },
  encoding: { type: () => StringFilter, description: 'By encoding.' },
  length: { type: () => IntFilter, description: 'By length of the text.' },
});

export const ReportFilter = recordFilter('report', 'Report', {
  slug: { type: () => StringFilter, description: 'By public name.' },
  versionKey: { type: () => StringFilter, description: 'By the name of its text.' },
  title: { type: () => NullableStringFilter, description: 'By title.' },
  titleStated: { type: () => BooleanFilter, description: 'By whether the page states the title.' },
  kind: { type: () => ReportKindFilter, description: 'By kind of report.' },
  periodYear: { type: () => NullableIntFilter, description: 'By the year reported on.' },
  region: { type: () => NullableRegionFilter, description: 'By region, with all below it: `{ within: "140000" }`.' },
  body: { type: () => BodyFilter, description: 'By the body whose work it is about.' },
  publisher: { type: () => NullableStringFilter, description: 'By publisher.' },
  author: { type: () => NullableStringFilter, description: 'By the body that signs.' },
  publishedOn: { type: () => NullableDateFilter, description: 'By date of publication.' },
  writtenOn: { type: () => NullableDateFilter, description: 'By date of writing.' },
  indexNumber: { type: () => NullableStringFilter, description: 'By index number.' },
  documentNumber: { type: () => NullableStringFilter, description: 'By document number.' },
  subjectCategory: { type: () => NullableStringFilter, description: 'By subject category.' },
  script: { type: () => ScriptFilter, description: 'By script.' },
  origin: { type: () => OriginFilter, description: 'By how it came into the corpus.' },
  parserVersion: { type: () => StringFilter, description: 'By version of the parser.' },
  source: { type: () => SourceFilter, description: 'By where it came from.' },
});

const { listing, OrderInput } = listingOf('report', 'Report', {
  SLUG: { by: ['slug'], description: 'By region, then year, then body: the public name.' },
  PERIOD_YEAR: { by: ['periodYear', 'slug'], description: 'By the year reported on.' },
  PUBLISHED_ON: { by: ['publishedOn', 'slug'], description: 'By date of publication.' },
  WRITTEN_ON: { by: ['writtenOn', 'slug'], description: 'By date of writing.' },
  TITLE: { by: ['title', 'slug'], description: 'By the characters of the title.' },
  KIND: { by: ['kind', 'slug'], description: 'By the name of the kind of report.' },
  BODY: { by: ['bodySlug', 'periodYear'], description: 'By region and body, of each by year.' },
  LENGTH: { by: ['source.length', 'slug'], description: 'By length of the text.' },
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
