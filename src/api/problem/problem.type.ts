import { Field, ObjectType } from 'type-graphql';
import type { ProblemCode as ProblemCodeValue } from '../../records/problem.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Evidence } from '../evidence.type.ts';
import { Node } from '../node.type.ts';
import { vocabulary } from '../vocabulary.ts';

export const ProblemCode = vocabulary<ProblemCodeValue>('ProblemCode', 'What can be odd about a document (文档问题).', {
  EMPTY_TEXT: 'There is no text (空文本).',
  NO_PERIOD_YEAR: 'The year reported on cannot be told (无报告年度).',
  NO_REGION: 'The region cannot be told (无行政区划).',
  AMBIGUOUS_REGION: 'The name of the region fits several (行政区划不唯一).',
  NO_SECTIONS: 'No section was found (无章节).',
  MARKER_OUT_OF_ORDER: 'A marker does not continue the numbering (序号不连续).',
  UNBALANCED_TITLE_MARKS: 'A 《 or 》 has no counterpart (书名号不配对).',
  REPLACEMENT_CHARACTER: 'A character was lost before the text came here (乱码).',
  OTHER: 'Anything else, as the message says (其他).',
});

@ObjectType('Problem', {
  implements: [Node, Evidence],
  description: 'Something odd about a document (问题), and the place that it concerns.',
})
export class ProblemType implements Partial<Row<'problem'>> {
  @Field(() => ProblemCode, { description: 'What is odd.' })
  code!: ProblemCodeValue;

  @Field(() => String, { description: 'The same in a sentence for the reader.' })
  message!: string;
}

export const ProblemConnection = connectionOf('Problem', () => ProblemType);
