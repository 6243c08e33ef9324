import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Random } from '../../../scripts/generate/random.ts';
import type { RecordName } from '../../../src/store/model/model.ts';
import { isRecordName, modelOf } from '../../../src/store/model/model.ts';
import type { KnownValues } from './known-values.ts';

/** A value for an argument: what JSON has, enums by their names. */
export type Input = string | number | boolean | null | readonly Input[] | { readonly [name: string]: Input };

/** What a filter is about: a record, and where it is on one of its fields, that. */
interface About {
  readonly record: RecordName;
  readonly field?: string;
}

/** Makes filters that find something more often than not. */
export class RandomValues {
  constructor(
    readonly random: Random,
    readonly known: KnownValues,
  ) {}

  filter(type: GraphQLInputType, about: About, depth: number): Input {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const count = this.random.integer(0, 3);
      return Array.from({ length: count }, () => this.filter(nullable.ofType, about, depth));
    }
    if (!isInputObjectType(nullable)) return this.leaf(type, about);
    const fields = Object.values(nullable.getFields()).filter(({ type: inner }) => depth > 0 || !isDeep(inner));
    const chosen = this.random.sample(fields, this.random.chance(0.8) ? 1 : 2);
    return Object.fromEntries(
      chosen.map((field) => {
        // which is refused
        if (this.random.chance(0.005) && !isNonNullType(field.type)) return [field.name, null];
        return [field.name, this.filter(field.type, this.#below(about, field.name), depth - 1)];
      }),
    );
  }

  leaf(type: GraphQLInputType, { record, field }: About): Input {
    const nullable = getNullableType(type);
    if (isEnumType(nullable)) return this.random.pick(nullable.getValues()).name;
    const { name } = nullable as { name: string };
    if (name === 'Boolean') return this.random.chance(0.5);
    const known = field === undefined ? [] : this.known.of(record, field);
    const value = known.length > 0 ? this.random.pick(known) : undefined;
    if (name === 'Int' || name === 'Float') return typeof value === 'number' ? value : this.random.integer(0, 2030);
    if (name === 'Date') return typeof value === 'string' ? value : '2023-05-04';
    if (typeof value !== 'string') return this.random.pick(['法', '行政', '%', '', "it's"]);
    if (this.random.chance(0.7) || value.length < 3) return value;
    const start = this.random.integer(0, value.length - 2);
    return value.slice(start, start + this.random.integer(1, 3));
  }

  #below({ record, field }: About, name: string): About {
    if (
      ['and', 'or', 'not', 'some', 'none', 'every', 'eq', 'in', 'gte', 'lte', 'contains', 'startsWith'].includes(name)
    ) {
      return { record, ...(field !== undefined && { field }) };
    }
    if (name === 'within') return { record: 'region', field: 'code' };
    const { fields, relations } = modelOf(record);
    const inner = field === undefined ? name : `${field}.${name}`;
    const relation = relations[name];
    // both a code and an entry
    if (relation && isRecordName(relation.to) && !(fields[name] && this.random.chance(0.5)))
      return { record: relation.to };
    return { record, field: inner };
  }
}

const isDeep = (type: GraphQLInputType): boolean => {
  const nullable = getNullableType(type);
  const inner = isListType(nullable) ? getNullableType(nullable.ofType) : nullable;
  return (
    isInputObjectType(inner) && Object.values(inner.getFields()).some(({ type: below }) => isInputObjectType(below))
  );
};
