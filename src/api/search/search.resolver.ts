import { SpanType } from '../evidence/span.type.ts';
import { Node } from '../node.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { SearchArgs } from './search.args.ts';
import { HighlightType, SearchHitConnection, SearchHitType, SnippetType } from './search-hit.type.ts';

export const SearchHitResolver = resolverOf(() => SearchHitType, {
  record: {
    type: () => Node,
    description: 'The record: a Report, Section, Measure, Metric, Shortcoming or Citation.',
    read: { kind: 'hit', part: 'record' },
  },
  span: {
    type: () => SpanType,
    nullable: true,
    description:
      'The place of the record in the source, be the words of a metric only in its label (原文位置); of a citation its first. Null for a Report, which was found by its title.',
    read: { kind: 'hit', part: 'span' },
  },
  snippet: {
    type: () => SnippetType,
    description:
      'Where the words stand in it. A metric is shown in its sentence, unless the words stand only in its label.',
    read: { kind: 'hit', part: 'snippet' },
  },
});

export const SnippetResolver = resolverOf(() => SnippetType, {
  span: {
    type: () => SpanType,
    nullable: true,
    description:
      "The snippet's place in the source; null where it does not stand there so: a title that was put together, a metric's label.",
    read: { kind: 'computed', fields: ['span'], compute: ({ span }) => span },
  },
});

export const HighlightResolver = resolverOf(() => HighlightType, {
  source: {
    type: () => SpanType,
    nullable: true,
    description: 'The same place in the source; null where the snippet does not stand there.',
    read: { kind: 'computed', fields: ['source'], compute: ({ source }) => source },
  },
});

export const SearchEntries = resolverOf(null, {
  search: {
    type: () => SearchHitConnection,
    args: () => SearchArgs,
    description:
      'The sections, measures, metrics (by label and figure), shortcomings, citations and titles of all current reports in which all words stand (全文检索). By relevance, pages hold every hit once as long as nothing is imported in between; whoever needs all hits asks for them in the order `CORPUS`.',
    read: { kind: 'search' },
  },
});
