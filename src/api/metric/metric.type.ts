import { Field, Float, ObjectType } from 'type-graphql';
import type { Dimension as DimensionValue } from '../../records/dimension.ts';
import type {
  IndicatorConfidence as IndicatorConfidenceValue,
  MetricRelation as MetricRelationValue,
  Qualifier as QualifierValue,
} from '../../records/metric.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Evidence } from '../evidence.type.ts';
import { Node } from '../node.type.ts';
import { vocabulary } from '../vocabulary.ts';

export const Qualifier = vocabulary<QualifierValue>('Qualifier', 'How exact a stated number is (精确程度).', {
  EXACT: 'Exactly as stated (确切).',
  ABOUT: 'About (约、近、左右).',
  MORE_THAN: 'More than (余、多、以上、超).',
  AT_MOST: 'At most (不超过、以内).',
  AT_LEAST: 'At least (至少、不少于).',
  OTHER: 'In any other way (其他).',
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
    OTHER: 'In any other way (其他).',
  },
);

export const IndicatorConfidence = vocabulary<IndicatorConfidenceValue>(
  'IndicatorConfidence',
  'How near the words stand by which an indicator was told (指标置信度).',
  {
    HIGH: 'What is measured says it (标签).',
    MEDIUM: 'The clause around the number had to be read too (分句).',
    LOW: 'The rest of the sentence, or the headings above it, had to be read too (上下文).',
    OTHER: 'It was told by other means than by words (其他).',
  },
);

@ObjectType('IndicatorBasis', { description: 'Why a metric has the indicator it has (指标依据).' })
export class IndicatorBasis {
  @Field(() => String, {
    description:
      'Name of the rule that told it, the indicator and a number: `LITIGATION_LOSS_RATE/1`. Of two rules that told parts of it both: `A/1+B/1`.',
  })
  rule!: string;

  @Field(() => IndicatorConfidence, { description: 'How near its words stand.' })
  confidence!: IndicatorConfidenceValue;
}

export const Dimension = vocabulary<DimensionValue>('Dimension', 'What a unit counts or measures (量纲).', {
  PERSON: 'People (人、名、位).',
  ATTENDANCE: 'People counted each time (人次).',
  CASE: 'Cases and matters (件、起、宗、例).',
  ITEM: 'Items, measures, kinds (项、条、个、类).',
  DOCUMENT: 'Documents and copies (份、篇、册、卷).',
  BODY: 'Bodies, teams, villages (家、户、支、村).',
  EVENT: 'Times, sessions, rounds (次、场、期).',
  THING: 'Devices and goods (台、套、辆).',
  PLACE: 'Places and rooms (处、间、座).',
  MONEY: 'Money, in 元.',
  PERCENT: 'Shares, in % (百分比).',
  PERCENTAGE_POINT: 'Differences of shares (个百分点).',
  MULTIPLE: 'Multiples (倍).',
  AREA: 'Areas, in 平方米.',
  LENGTH: 'Lengths, in 米.',
  WEIGHT: 'Weights, in 千克.',
  VOLUME: 'Volumes, in 立方米.',
  DURATION: 'Spans of time, in days (天).',
  WORKING_DAY: 'Spans of time in working days (工作日).',
  CLASS_HOUR: 'Hours of training (学时、课时).',
  MONTH: 'Spans of time in months (月).',
  OTHER: 'A unit that has no place among these (其他).',
});

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

  @Field(() => Dimension, { description: 'What the unit counts or measures: only figures of one dimension compare.' })
  dimension!: DimensionValue;

  @Field(() => Float, {
    description: 'The value in the base unit of its dimension: 3 亩 is 2000 (平方米), 56万余元 is 560000 (元).',
  })
  baseValue!: number;

  @Field(() => String, { description: 'The base unit of its dimension: `人` for 名 and 位, `平方米` for 亩.' })
  baseUnit!: string;

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
