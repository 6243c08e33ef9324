import { Field, ObjectType } from 'type-graphql';
import type { CitationKind as CitationKindValue } from '../../records/citation.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Evidence } from '../evidence.type.ts';
import { Node } from '../node.type.ts';
import { vocabulary } from '../vocabulary.ts';

export const CitationKind = vocabulary<CitationKindValue>('CitationKind', 'What a cited title names (引用类别).', {
  LAW: 'A law or regulation of a legislature or government (法律、法规、规章).',
  PARTY_RULE: 'A rule of the Party (党内法规).',
  POLICY: 'A plan, notice, opinion or the like of the administration (政策文件).',
  PUBLICATION: 'A newspaper, journal, book or column (报刊、栏目).',
  OTHER: 'Anything else (其他).',
});

@ObjectType('Citation', {
  implements: [Node, Evidence],
  description: 'A title in 《》 that a report cites (引用), once per report. Its own span is the first of its places.',
})
export class CitationType implements Partial<Row<'citation'>> {
  @Field(() => String, { description: 'The title without its 《》.' })
  title!: string;

  @Field(() => CitationKind, { description: 'What it names.' })
  kind!: CitationKindValue;
}

export const CitationConnection = connectionOf('Citation', () => CitationType);
