import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import type { Condition, Operand, Slot, Value } from '../../store/query/tree.ts';
import type { Arguments } from '../reads.ts';
import { argumentReader, hasVariables } from './argument-reader.ts';

/** A field at a place of a query. */
export interface FieldSite {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** Takes values out of what is made of arguments, and puts the slots in their place that they come in. */
export type Lift = (value: Value) => Slot;

/** Makes of a field's arguments what a tree needs of them: with other variables in another shape, or only with other values. */
export type Maker = (
  variables: Arguments,
  from: number,
) => { readonly shape: string; readonly values: readonly Value[] };

/**
 * What the arguments of an operation's fields come to, for one set of variables. As long as that has the same shape, the same tree
 * answers it, with other values.
 */
export class ArgumentsAsked {
  readonly #variables: Arguments;
  readonly #makers: Maker[] = [];
  readonly #values: Value[] = [];
  readonly #shapes: string[] = [];

  constructor(variables: Arguments) {
    this.#variables = variables;
  }

  /**
   * Makes something of a field's arguments; what depends on variables has slots for its values.
   *
   * @param make May throw what is to be said about the arguments.
   * @param lift Gives the same with slots for its values.
   */
  ask<T>({ field, node }: FieldSite, make: (args: Arguments) => T, lift: (made: T, lift: Lift) => T): T {
    if (!node.arguments?.some(({ value }) => hasVariables(value))) return make(getArgumentValues(field, node, {}));
    const read = argumentReader(field, node);
    const lifted = (variables: Arguments, from: number) => {
      const values: Value[] = [];
      const made = make(read(variables));
      const withSlots = lift(made, (value) => ({ slot: from + values.push(value) - 1 }));
      return { made: withSlots, shape: JSON.stringify(withSlots), values };
    };
    const from = this.#values.length;
    const { made, shape, values } = lifted(this.#variables, from);
    this.#makers.push(lifted);
    this.#values.push(...values);
    this.#shapes.push(shape);
    return made;
  }

  get values(): readonly Value[] {
    return this.#values;
  }

  get shape(): string {
    return this.#shapes.join('\n');
  }

  get makers(): readonly Maker[] {
    return this.#makers;
  }
}

/** The same for other variables: what they come to is of the same tree if the shape is the same. */
export function askAgain(makers: readonly Maker[], variables: Arguments): { shape: string; values: Value[] } {
  const values: Value[] = [];
  const shapes: string[] = [];
  for (const make of makers) {
    const made = make(variables, values.length);
    values.push(...made.values);
    shapes.push(made.shape);
  }
  return { shape: shapes.join('\n'), values };
}

/** A condition with slots for its values. */
export function liftCondition(condition: Condition, lift: Lift): Condition {
  if ('all' in condition) return { all: condition.all.map((one) => liftCondition(one, lift)) };
  if ('any' in condition) return { any: condition.any.map((one) => liftCondition(one, lift)) };
  if ('not' in condition) return { not: liftCondition(condition.not, lift) };
  if ('related' in condition) {
    const { related, where } = condition;
    return where ? { related, where: liftCondition(where, lift) } : condition;
  }
  if (condition.is === 'null') return condition;
  if (condition.is === 'in') return { ...condition, value: lift(JSON.stringify(condition.value)) };
  return { ...condition, value: lift(condition.value as Value) } as Condition;
}

/** Values of a place in an order with slots for them: where there is none (null), another statement is needed. */
export const liftPlace = (place: readonly Operand[] | null, lift: Lift): readonly Operand[] | null =>
  place === null ? null : place.map((value) => (value === null ? null : lift(value as Value)));
