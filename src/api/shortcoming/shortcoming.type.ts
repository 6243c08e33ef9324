import { Field, ObjectType } from 'type-graphql';
import type { Theme as ThemeValue } from '../../records/theme.ts';
import type { Row } from '../../store/model/model.ts';
import { connectionOf } from '../connection.ts';
import { Evidence } from '../evidence.type.ts';
import { Node } from '../node.type.ts';
import { Theme } from '../theme.ts';

@ObjectType('Shortcoming', {
  implements: [Node, Evidence],
  description: 'One deficiency that a report states of its own body (不足), the causes told with it included.',
})
export class ShortcomingType implements Partial<Row<'shortcoming'>> {
  @Field(() => String, { description: 'Its text without enumerator and closing mark.' })
  statement!: string;

  @Field(() => Theme, { nullable: true, description: 'Its theme; null where it cannot be told.' })
  theme!: ThemeValue | null;
}

export const ShortcomingConnection = connectionOf('Shortcoming', () => ShortcomingType);
