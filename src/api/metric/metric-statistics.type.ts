import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Dimension as DimensionValue } from '../../records/dimension.ts';
import type { Statistics } from '../../store/query/grouping.ts';
import { Dimension } from './metric.type.ts';

const linear =
  'interpolated linearly between the two nearest by rank, (n − 1) · p from the smallest, as spreadsheets do';

@ObjectType('MetricStatistics', {
  description:
    'Figures of one dimension and base unit (统计量), exact over all of them, each with its value in the base unit. A range counts once, with its lower bound: `0.5—0.7万人` is 5000 (人); its upper bound, `Metric.valueMax`, enters nothing, `max` included. Whether a sum of them means anything (of shares it does not) is for who asks to know.',
})
export class MetricStatisticsType implements Omit<Statistics, 'dimension'> {
  @Field(() => Dimension, { description: 'What the figures measure.' })
  dimension!: DimensionValue;

  @Field(() => String, {
    description: 'The unit of all that follows: `件`, `元`. OTHER has a row for each of its units.',
  })
  baseUnit!: string;

  @Field(() => Int, { description: 'How many figures.' })
  count!: number;

  @Field(() => Float, { description: 'The smallest (最小值).' })
  min!: number;

  @Field(() => Float, { description: 'The largest (最大值).' })
  max!: number;

  @Field(() => Float, { description: 'The arithmetic mean (平均值).' })
  mean!: number;

  @Field(() => Float, { description: 'All together (合计).' })
  sum!: number;

  @Field(() => Float, { description: `The first quartile (下四分位数), ${linear}.` })
  lowerQuartile!: number;

  @Field(() => Float, { description: 'The median (中位数): the middle one, or the mean of the two in the middle.' })
  median!: number;

  @Field(() => Float, { description: 'The third quartile (上四分位数), like the first.' })
  upperQuartile!: number;
}
