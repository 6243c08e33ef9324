import { Field, InputType, registerEnumType } from 'type-graphql';
import type { FieldPath, RecordName } from '../store/model/model.ts';

/** An order that a list can be asked for in: the fields by which, none for the order of the corpus, and what it is. */
interface OrderChoice<R extends RecordName> {
  readonly by: readonly FieldPath<R>[];
  readonly description: string;
}

/** How records of a kind are listed: the orders a list can have, the first of which is that of a list nobody ordered. */
export interface Listing<R extends RecordName = RecordName> {
  readonly record: R;
  readonly orders: Readonly<Record<string, readonly string[]>>;
  /** The values of fields that are not ordered by their characters, in their order. */
  readonly ranks?: Readonly<Record<string, readonly string[]>>;
}

export interface OrderBy {
  field: string;
  direction: 'asc' | 'desc';
}

export const OrderDirection = { ASC: 'asc', DESC: 'desc' } as const;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Direction of an order. What is not known (null) comes last in either.',
  valuesConfig: { ASC: { description: 'Small to large, early to late.' }, DESC: { description: 'Large to small.' } },
});

/**
 * Declares the orders of a kind of record, and makes the input type `{Type}Order` of them.
 *
 * @example const { listing, OrderInput } = listingOf('metric', 'Metric', { TEXT: { by: [], description: '…' } });
 */
export function listingOf<R extends RecordName>(
  record: R,
  typeName: string,
  choices: Readonly<Record<string, OrderChoice<R>>>,
  ranks: Listing['ranks'] = {},
) {
  const names = Object.keys(choices);
  const OrderField = Object.fromEntries(names.map((name) => [name, name]));
  registerEnumType(OrderField, {
    name: `${typeName}OrderField`,
    description: `What a list of ${typeName} can be ordered by.`,
    valuesConfig: Object.fromEntries(names.map((name) => [name, { description: choices[name]!.description }])),
  });

  @InputType(`${typeName}Order`, {
    description: `An order of a list of ${typeName}. Equal ones follow in corpus order.`,
  })
  class OrderInput implements OrderBy {
    @Field(() => OrderField, { description: 'By what.' })
    field!: string;

    @Field(() => OrderDirection, { defaultValue: 'asc', description: 'Which way.' })
    direction!: OrderBy['direction'];
  }

  const orders = Object.fromEntries(names.map((name) => [name, choices[name]!.by]));
  const listing: Listing<R> = { record, orders, ranks };
  return { listing, OrderInput };
}
