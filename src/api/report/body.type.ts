import { Field, ObjectType } from 'type-graphql';
import type { Body, BodyKind as BodyKindValue } from '../../records/body.ts';
import { vocabulary } from '../vocabulary.ts';

export const BodyKind = vocabulary<BodyKindValue>('BodyKind', 'Kinds of reporting body (主体类别).', {
  GOVERNMENT: "A people's government (人民政府).",
  SUBDISTRICT_OFFICE: 'A subdistrict office (街道办事处).',
  DEPARTMENT: 'A department of a government (政府部门).',
  ZONE_COMMITTEE: 'The committee of a development zone (开发区管理委员会).',
  PARTY_BODY: 'A body of the Party (党委部门).',
  OTHER: 'Anything else.',
});

@ObjectType('Body', {
  description: 'The body whose work a report is about (报告主体); often not the one that published it.',
})
export class BodyType implements Body {
  @Field(() => String, {
    nullable: true,
    description:
      "In Simplified characters, with the region's name: `冠县市场监督管理局`; null where it cannot be told.",
  })
  name!: string | null;

  @Field(() => BodyKind, { description: 'What kind of body it is.' })
  kind!: BodyKindValue;
}
