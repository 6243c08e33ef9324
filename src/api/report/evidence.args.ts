import { ArgsType, Field, registerEnumType } from 'type-graphql';

const EvidenceKind = {
  SECTION: 'SECTION',
  MEASURE: 'MEASURE',
  METRIC: 'METRIC',
  SHORTCOMING: 'SHORTCOMING',
  CITATION: 'CITATION',
  PROBLEM: 'PROBLEM',
} as const;

registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'Kinds of records that stand in a text (记录类别).',
  valuesConfig: {
    SECTION: { description: 'Sections (章节).' },
    MEASURE: { description: 'Measures (举措).' },
    METRIC: { description: 'Metrics (指标).' },
    SHORTCOMING: { description: 'Shortcomings (不足).' },
    CITATION: { description: 'Citations (引用), each at the first of its places.' },
    PROBLEM: { description: 'What is odd about the document (文档问题).' },
  },
});

@ArgsType()
export class EvidenceArgs {
  @Field(() => [EvidenceKind], { nullable: true, description: 'Only records of these kinds; of all unless given.' })
  kinds?: (keyof typeof EvidenceKind)[] | null;
}
