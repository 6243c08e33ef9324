import { Field, Int, ObjectType } from 'type-graphql';
import type { SectionRole as SectionRoleValue } from '../../records/section.ts';
import type { Theme as ThemeValue } from '../../records/theme.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Evidence } from '../evidence.type.ts';
import { Node } from '../node.type.ts';
import { Theme } from '../theme.ts';
import { vocabulary } from '../vocabulary.ts';

export const SectionRole = vocabulary<SectionRoleValue>('SectionRole', 'What a part of a report is for (章节作用).', {
  LEADERSHIP: 'How the first responsible person for the rule of law did their duty (第一责任人履职).',
  ACHIEVEMENTS: 'What was done and achieved (举措和成效).',
  SHORTCOMINGS: 'What was deficient, and why (不足和原因).',
  PLAN: 'What is planned for the next period (下一步安排).',
  OTHER: 'Anything else (其他).',
});

@ObjectType('Section', {
  implements: [Node, Evidence],
  description: 'A numbered or named part of a report (章节). Its span includes its subsections.',
})
export class SectionType implements Partial<Row<'section'>> {
  @Field(() => String, {
    description: 'Its marker as it stands: `一、`, `(一)`, `1.`; empty for an unnumbered heading.',
  })
  marker!: string;

  @Field(() => Int, { description: 'Nesting, from 1; not the kind of marker.' })
  depth!: number;

  @Field(() => String, { description: 'Its heading without the marker (标题).' })
  heading!: string;

  @Field(() => SectionRole, { description: 'What it is for.' })
  role!: SectionRoleValue;

  @Field(() => Theme, { nullable: true, description: 'Its theme; null for a section that spans several.' })
  theme!: ThemeValue | null;
}

export const SectionConnection = connectionOf('Section', () => SectionType);
