import { Field, Int, ObjectType } from 'type-graphql';
import type { Span } from '../../records/span.ts';

@ObjectType('Span', { description: 'A place in a report: half open, in UTF-16 code units of the text of its source.' })
export class SpanType implements Span {
  @Field(() => Int, { description: 'Where it begins.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: the first code unit after it.' })
  end!: number;

  @Field(() => String, { description: 'What stands there: exactly `source.text.slice(start, end)`.' })
  text!: string;
}
