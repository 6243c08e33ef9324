import { Field, ObjectType } from 'type-graphql';
import type { MeasureStatus as MeasureStatusValue } from '../../records/measure.ts';
import type { Theme as ThemeValue } from '../../records/theme.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Evidence } from '../evidence.type.ts';
import { Node } from '../node.type.ts';
import { Theme } from '../theme.ts';
import { vocabulary } from '../vocabulary.ts';

export const MeasureStatus = vocabulary<MeasureStatusValue>('MeasureStatus', 'Whether a measure is done (举措状态).', {
  DONE: 'Done in the period that the report is about (已完成).',
  PLANNED: 'Planned for the next period (计划).',
  OTHER: 'Neither: under way or given up (其他).',
});

@ObjectType('Measure', {
  implements: [Node, Evidence],
  description: 'One thing that was done or is planned (举措): the smallest enumerated unit of a section.',
})
export class MeasureType implements Partial<Row<'measure'>> {
  @Field(() => String, { description: 'Its first sentence, without enumerator and closing mark.' })
  lead!: string;

  @Field(() => MeasureStatus, { description: 'Whether it is done.' })
  status!: MeasureStatusValue;

  @Field(() => Theme, { nullable: true, description: 'Its theme; null where it cannot be told.' })
  theme!: ThemeValue | null;
}

export const MeasureConnection = connectionOf('Measure', () => MeasureType);
