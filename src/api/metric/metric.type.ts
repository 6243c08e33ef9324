import { Field, Float, ObjectType } from 'type-graphql';
import type { MetricRelation as MetricRelationValue, Qualifier as QualifierValue } from '../../records/metric.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Evidence } from '../evidence.type.ts';
import { Node } from '../node.type.ts';
import { vocabulary } from '../vocabulary.ts';

export const Qualifier = vocabulary<QualifierValue>('Qualifier', 'How exact a stated number is (精确程度).', {
  EXACT: 'Exactly as stated.',
  ABOUT: 'About (约、近、左右).',
  MORE_THAN: 'More than (余、多、以上、超).',
  AT_MOST: 'At most (不超过、以内).',
  AT_LEAST: 'At least (至少、不少于).',
});

export const MetricRelation = vocabulary<MetricRelationValue>(
  'MetricRelation',
  'How a metric hangs on another (指标关系).',
  {
    PART_OF: 'A part of it (其中).',
    YOY_CHANGE: 'Its change against the year before (同比).',
    TARGET_COMPLETION: 'How far its target was met (完成目标任务的…%).',
    SHARE_OF: 'Its share of a whole (占比).',
    RATE_OF: 'A rate computed from it, the denominator (率).',
  },
);

@ObjectType('Metric', {
  implements: [Node, Evidence],
  description: "A quantity that a report states about the body's work or its results (指标): a number with a unit.",
})
export class MetricType implements Partial<Row<'metric'>> {
  @Field(() => Float, {
    description: 'The number, 万 and 亿 applied: `56万余元` is 560000. Negative where it fell against another period.',
  })
  value!: number;

  @Field(() => Float, { nullable: true, description: 'The upper bound of a range; null for a single number.' })
  valueMax!: number | null;

  @Field(() => String, {
    description: 'Classifier or unit as written (单位), without 万, 亿, 余, 多: `户`, `%`, `工作日`.',
  })
  unit!: string;

  @Field(() => Qualifier, { description: 'How exact the number is.' })
  qualifier!: QualifierValue;

  @Field(() => String, { description: "What is measured, in the text's own words." })
  label!: string;

  @Field(() => MetricRelation, {
    nullable: true,
    description: 'How it hangs on its parent; null where it stands alone.',
  })
  relation!: MetricRelationValue | null;
}

export const MetricConnection = connectionOf('Metric', () => MetricType);
