import { Field, ObjectType } from 'type-graphql';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { vocabulary } from '../vocabulary.ts';

export type ChangeKindValue = 'ADDED' | 'REPLACED' | 'REMOVED';

export const ChangeKind = vocabulary<ChangeKindValue>('ChangeKind', 'What became of a text of a report (变动类别).', {
  ADDED: 'It has come, from a source that had not been there (新增).',
  REPLACED:
    'It stands in the place of another text of its source, or something about it is different now: its records, where it comes from, whether it is the current version; or it was removed and has come again (替换).',
  REMOVED:
    'It is there no more: its source holds another text, whose coming is a change of its own, or it was removed (移除).',
});

@ObjectType('ReportChange', {
  description:
    'What became of one text of a report since a version of the corpus (变动). A text is told once, however often it changed, in the order of the last changes.',
})
export class ReportChangeType implements Partial<Row<'reportChange'>> {
  @Field(() => String, { description: 'Public name of the report: `140522-2022`. Its other versions share it.' })
  slug!: string;

  @Field(() => String, { description: 'Name of the very text: `140522-2022~3fa9c1`. By this a copy is to be kept.' })
  versionKey!: string;
}

export const ReportChangeConnection = connectionOf('ReportChange', () => ReportChangeType);

Field(() => String, {
  description:
    'The version of the corpus to go on from: the next `since`, once there is no next page. Each page has its own; that of the last counts.',
})(ReportChangeConnection.prototype, 'version');
