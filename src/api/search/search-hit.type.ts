import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { RecordKind as RecordKindValue } from '../../records/record-kind.ts';
import type { Span } from '../../records/span.ts';
import { connectionOf } from '../connection.ts';
import { RecordKind } from '../record-kind.ts';

@ObjectType('Highlight', { description: 'A place of a snippet where words of the search stand (命中).' })
export class HighlightType implements Span {
  @Field(() => Int, { description: "Where it begins, in UTF-16 code units of the snippet's text." })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: the first code unit after it.' })
  end!: number;
}

@ObjectType('Snippet', { description: 'The part of a hit that shows the words of the search (摘要): plain text.' })
export class SnippetType {
  @Field(() => String, { description: 'At most some 120 characters, unless a word is longer; cut off without a mark.' })
  text!: string;

  @Field(() => [HighlightType], {
    description: 'Where the words stand in it, in text order; what overlaps is one.',
  })
  highlights!: HighlightType[];
}

@ObjectType('SearchHit', { description: 'A record in whose text all words of a search stand (检索结果).' })
export class SearchHitType {
  @Field(() => RecordKind, { description: 'What kind of record it is.' })
  kind!: RecordKindValue;

  @Field(() => Float, {
    description:
      'How relevant it is (BM25): more is better. Comparable within one search only, as long as nothing is imported.',
  })
  score!: number;
}

export const SearchHitConnection = connectionOf('SearchHit', () => SearchHitType);
