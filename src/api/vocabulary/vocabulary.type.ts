import { Field, ObjectType } from 'type-graphql';
import type { Label } from '../../records/labels.ts';

@ObjectType('VocabularyValue', { description: 'A value of a vocabulary, and what to call it (词表条目).' })
export class VocabularyValue implements Label {
  @Field(() => String, { description: 'The value of the enum: `LAW_ENFORCEMENT`.' })
  value!: string;

  @Field(() => String, { description: 'What it is called in Chinese (中文名): `行政执法`.' })
  zh!: string;

  @Field(() => String, { description: 'What it is called in English: `Law enforcement`.' })
  en!: string;

  @Field(() => String, { description: 'What it means, in a sentence, as the enum has it.' })
  description!: string;
}
