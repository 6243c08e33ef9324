import { Field, ObjectType } from 'type-graphql';
import type { BodyKind as BodyKindValue } from '../../records/body.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Node } from '../node.type.ts';
import { vocabulary } from '../vocabulary.ts';

export const BodyKind = vocabulary<BodyKindValue>('BodyKind', 'Kinds of reporting body (主体类别).', {
  GOVERNMENT: "A people's government (人民政府).",
  SUBDISTRICT_OFFICE: 'A subdistrict office (街道办事处).',
  DEPARTMENT: 'A department of a government (政府部门).',
  ZONE_COMMITTEE: 'The committee of a development zone (开发区管理委员会).',
  PARTY_BODY: 'A body of the Party (党委部门).',
  OTHER: 'Anything else (其他).',
});

@ObjectType('Body', {
  implements: Node,
  description:
    'A body whose work reports are about (报告主体), once for all its reports; often not the one that published them.',
})
export class BodyType implements Partial<Row<'body'>> {
  @Field(() => String, {
    description:
      'Public name, what the slugs of its reports share: `140522` is the government of 阳城县, `140522-市场监督管理局` a department. Where it cannot be told which body reports, the slug of the one report.',
  })
  slug!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "In Simplified characters, with the region's name: `冠县市场监督管理局`; null where it cannot be told.",
  })
  name!: string | null;

  @Field(() => BodyKind, { description: 'What kind of body it is, as its newest report has it.' })
  kind!: BodyKindValue;
}

export const BodyConnection = connectionOf('Body', () => BodyType);
