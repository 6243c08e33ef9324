import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type.ts';

/**
 * Makes the types `{Type}Connection` and `{Type}Edge` of Relay's cursor specification.
 *
 * @example export const MetricConnection = connectionOf('Metric', () => MetricType);
 */
export function connectionOf(typeName: string, node: () => ClassType<object>): ClassType<object> {
  @ObjectType(`${typeName}Edge`, { description: `An entry of a list of ${typeName}.` })
  class Edge {
    @Field(() => String, { description: 'Its place in the list, for `after` and `before`.' })
    cursor!: string;

    @Field(node, { description: 'What stands there.' })
    node!: object;
  }

  @ObjectType(`${typeName}Connection`, { description: `A page of a list of ${typeName}.` })
  class Connection {
    @Field(() => [Edge], { description: 'What is on the page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'What is on the page.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Length of the whole list; counted only when asked for.' })
    totalCount!: number;
  }
  return Connection;
}
