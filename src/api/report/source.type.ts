import { Field, Int, ObjectType } from 'type-graphql';
import type { Row } from '../../store/model/model.ts';

@ObjectType('Source', { description: 'Where a report came from, and the text that all places in it refer to (来源).' })
export class SourceType implements Partial<Row<'source'>> {
  @Field(() => String, { description: "The file's name or path as given by whoever imported it." })
  name!: string;

  @Field(() => String, { description: 'Media type of the original bytes: `text/plain`.' })
  mediaType!: string;

  @Field(() => String, { description: 'WHATWG name of the encoding that they were decoded with: `utf-8`, `gb18030`.' })
  encoding!: string;

  @Field(() => String, { description: 'SHA-256 of the original bytes, lower-case hexadecimal.' })
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'Address on the web; null where it is not known.' })
  url!: string | null;

  @Field(() => Int, { description: 'Length of the text in UTF-16 code units.' })
  length!: number;
}
