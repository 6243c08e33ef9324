import { Field, ObjectType } from 'type-graphql';
import type { IndicatorNature as IndicatorNatureValue } from '../../records/indicator.ts';
import type { Theme as ThemeValue } from '../../records/theme.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Node } from '../node.type.ts';
import { Theme } from '../theme.ts';
import { vocabulary } from '../vocabulary.ts';

export const IndicatorNature = vocabulary<IndicatorNatureValue>(
  'IndicatorNature',
  'What kind of figure it is (指标性质).',
  {
    FLOW: 'Counted over the period (流量).',
    STOCK: 'Counted at its end (存量).',
    RATE: 'A share or rate (比率).',
    LIMIT: 'A limit that is set (限值).',
    OTHER: 'Any other figure (其他).',
  },
);

@ObjectType('Indicator', {
  implements: Node,
  description: 'An entry of the indicator catalogue (指标目录): the same fact in two reports has the same indicator.',
})
export class IndicatorType implements Partial<Omit<Row<'indicator'>, 'id'>> {
  @Field(() => String, { description: 'Its name in the catalogue, by which metrics are filtered: `LEGAL_AID_CASES`.' })
  code!: string;

  @Field(() => String, { description: 'Definition in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'Definition in English.' })
  en!: string;

  @Field(() => String, { description: 'The unit that its figures are compared in: `件`.' })
  unit!: string;

  @Field(() => Theme, { description: 'Its theme.' })
  theme!: ThemeValue;

  @Field(() => IndicatorNature, { description: 'What kind of figure it is.' })
  nature!: IndicatorNatureValue;
}

export const IndicatorConnection = connectionOf('Indicator', () => IndicatorType);
