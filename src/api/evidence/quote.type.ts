import { Field, ObjectType } from 'type-graphql';

@ObjectType('Quote', {
  description:
    'A quotation as the TextQuoteSelector of the W3C Web Annotation Data Model has it: by it a place is found again in the text, or in another rendering of it.',
})
export class Quote {
  @Field(() => String, { description: 'What stands there, exactly.' })
  exact!: string;

  @Field(() => String, {
    description: 'The 32 code units right before it: less at the begin of the text, and no half character.',
  })
  prefix!: string;

  @Field(() => String, {
    description: 'The 32 code units right behind it: less at the end of the text, and no half character.',
  })
  suffix!: string;
}
