import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { LABELS, type Label, type VocabularyName } from '../../records/labels.ts';
import { BodyKind } from '../body/body.type.ts';
import { ChangeKind } from '../change/report-change.type.ts';
import { CitationKind } from '../citation/citation.type.ts';
import { IndicatorNature } from '../indicator/indicator.type.ts';
import { MeasureStatus } from '../measure/measure.type.ts';
import { Dimension, IndicatorConfidence, MetricRelation, Qualifier } from '../metric/metric.type.ts';
import { ProblemCode } from '../problem/problem.type.ts';
import { fixed } from '../reads.ts';
import { RecordKind } from '../record-kind.ts';
import { RegionLevel } from '../region/region.type.ts';
import { Origin, ReportKind, Script } from '../report/report.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { SectionRole } from '../section/section.type.ts';
import { Theme } from '../theme.ts';
import { meaningsOf } from '../vocabulary.ts';
import { VocabularyValue } from './vocabulary.type.ts';

const enums: Readonly<Record<VocabularyName, object>> = {
  BodyKind,
  ChangeKind,
  CitationKind,
  Dimension,
  IndicatorConfidence,
  IndicatorNature,
  MeasureStatus,
  MetricRelation,
  Origin,
  ProblemCode,
  Qualifier,
  RecordKind,
  RegionLevel,
  ReportKind,
  Script,
  SectionRole,
  Theme,
};

/** `IndicatorNature` → `INDICATOR_NATURE`; the value behind each is the vocabulary's own name. */
const VocabularyNames = Object.fromEntries(
  Object.keys(enums).map((name) => [name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase(), name]),
);

registerEnumType(VocabularyNames, {
  name: 'VocabularyName',
  description: 'The vocabularies of the corpus (词表): each is the enum of that name.',
  valuesConfig: Object.fromEntries(
    Object.entries(VocabularyNames).map(([name, type]) => [name, { description: `The values of ${type}.` }]),
  ),
});

@ArgsType()
class VocabularyArgs {
  @Field(() => VocabularyNames, { description: 'Which vocabulary.' })
  name!: keyof typeof enums;
}

function valuesOf(name: keyof typeof enums): VocabularyValue[] {
  const meanings = meaningsOf(enums[name]);
  const labels = Object.entries<Label>(LABELS[name]);
  return labels.map(([value, { zh, en }]) => ({ value, zh, en, description: meanings[value]! }));
}

export const VocabularyEntries = resolverOf(null, {
  vocabulary: {
    type: () => [VocabularyValue],
    args: () => VocabularyArgs,
    description: 'The values of a vocabulary with their names in Chinese and English, for whoever shows them (词表).',
    read: fixed(({ name }) => valuesOf(name as keyof typeof enums)),
  },
});
