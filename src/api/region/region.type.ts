import { Field, ObjectType } from 'type-graphql';
import type { RegionLevel as RegionLevelValue } from '../../records/region.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { DateScalar } from '../date.ts';
import { Node } from '../node.type.ts';
import { vocabulary } from '../vocabulary.ts';

export const RegionLevel = vocabulary<RegionLevelValue>('RegionLevel', 'Administrative levels (行政级别).', {
  PROVINCE: 'Province, autonomous region or municipality (省级).',
  PREFECTURE: 'Prefecture or prefecture-level city (地级).',
  COUNTY: 'County, county-level city or district (县级).',
  TOWNSHIP: 'Township, town or subdistrict (乡级).',
});

@ObjectType('Region', { implements: Node, description: 'An administrative division (行政区划).' })
export class RegionType implements Partial<Row<'region'>> {
  @Field(() => String, {
    description: 'GB/T 2260 code (行政区划代码) of six digits; nine-digit statistical code for a township.',
  })
  code!: string;

  @Field(() => String, { description: 'Official name in Simplified characters: `阳城县`.' })
  name!: string;

  @Field(() => RegionLevel, { description: 'Its level.' })
  level!: RegionLevelValue;

  @Field(() => [String], {
    description: 'Official names from the province down to itself: `["山西省", "晋城市", "阳城县"]`.',
  })
  path!: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it has had this name and code; null where that is not known.',
  })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until when it had them; null where it still has.' })
  until!: string | null;
}

export const RegionConnection = connectionOf('Region', () => RegionType);
