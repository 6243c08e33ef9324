import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AggregateEntries, AggregateGroupResolver } from './aggregate/aggregate.resolver.ts';
import { FacetResolvers } from './aggregate/facet.resolver.ts';
import { BodyEntries, BodyResolver } from './body/body.resolver.ts';
import { ChangeEntries, ReportChangeResolver } from './change/change.resolver.ts';
import { CitationEntries, CitationResolver } from './citation/citation.resolver.ts';
import { CorpusCountsResolver, CorpusEntries, CorpusResolver } from './corpus/corpus.resolver.ts';
import { EvidenceResolver } from './evidence/evidence.resolver.ts';
// for what it adds to the filters
import './filters-below.ts';
import { IndicatorEntries, IndicatorResolver } from './indicator/indicator.resolver.ts';
import { MeasureEntries, MeasureResolver } from './measure/measure.resolver.ts';
import { MetricEntries, MetricResolver } from './metric/metric.resolver.ts';
import { NodeEntries } from './node/node.resolver.ts';
import { RegionEntries, RegionResolver } from './region/region.resolver.ts';
import { ReportEntries, ReportResolver } from './report/report.resolver.ts';
import { SourceResolver } from './report/source.resolver.ts';
import { HighlightResolver, SearchEntries, SearchHitResolver, SnippetResolver } from './search/search.resolver.ts';
import { SectionEntries, SectionResolver } from './section/section.resolver.ts';
import { ShortcomingEntries, ShortcomingResolver } from './shortcoming/shortcoming.resolver.ts';
import { VocabularyEntries } from './vocabulary/vocabulary.resolver.ts';

/** Builds the schema of the API; `schema/schema.graphql` is what it prints. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeEntries,
      EvidenceResolver,
      CorpusEntries,
      CorpusResolver,
      CorpusCountsResolver,
      ReportEntries,
      ReportResolver,
      SourceResolver,
      SectionEntries,
      SectionResolver,
      MeasureEntries,
      MeasureResolver,
      MetricEntries,
      MetricResolver,
      ShortcomingEntries,
      ShortcomingResolver,
      CitationEntries,
      CitationResolver,
      IndicatorEntries,
      IndicatorResolver,
      RegionEntries,
      RegionResolver,
      SearchEntries,
      SearchHitResolver,
      SnippetResolver,
      HighlightResolver,
      ChangeEntries,
      ReportChangeResolver,
      BodyEntries,
      BodyResolver,
      VocabularyEntries,
      AggregateEntries,
      AggregateGroupResolver,
      ...FacetResolvers,
    ],
    // GraphQL has checked types already; what is left to check is checked where it is used.
    validate: false,
  });
  // Of a type that is made of entries type-graphql has no description.
  schema.getQueryType()!.description = ENTRIES;
  return schema;
}

const ENTRIES =
  'The entries (查询入口): a record by id, slug or code, lists of all records of a kind, search over their texts, counts of them in groups, what has changed, and anything by its global id.';
