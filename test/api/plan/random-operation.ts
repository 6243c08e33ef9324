import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Random, randomFor } from '../../../scripts/generate/random.ts';
import type { KnownValues } from './known-values.ts';
import { randomArguments } from './random-arguments.ts';
import { type Input, RandomValues } from './random-values.ts';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A valid operation of a schema, the same for the same seed and number: whatever the API can be asked, in all ways. */
export function randomOperation(
  schema: GraphQLSchema,
  known: KnownValues,
  seed: number,
  index: number,
): RandomOperation {
  return new OperationWriter(schema, known, randomFor(seed, index)).write();
}

class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #values: RandomValues;
  readonly #definitions: string[] = [];
  readonly #fragments: string[] = [];
  readonly #variables: Record<string, Input> = {};
  #names = 0;
  #fieldsLeft = 40;

  constructor(schema: GraphQLSchema, known: KnownValues, random: Random) {
    this.#schema = schema;
    this.#random = random;
    this.#values = new RandomValues(random, known);
  }

  write(): RandomOperation {
    const entries = this.#random.sample(
      Object.values(this.#schema.getQueryType()!.getFields()),
      this.#random.integer(1, 2),
    );
    const depth = this.#random.integer(3, 7);
    const fields = entries.map((field) => this.#field(field, depth, true));
    const definitions = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    return {
      query: [`query${definitions} { ${fields.join(' ')} }`, ...this.#fragments].join('\n'),
      variables: this.#variables,
    };
  }

  #name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  #selection(type: GraphQLNamedType, depth: number, renamed = false): string {
    const parts: string[] = [];
    if (isObjectType(type) || isInterfaceType(type)) {
      const all = Object.values(type.getFields());
      const fields = all.filter(({ type: of }) => depth > 0 || isLeafType(getNamedType(of)));
      for (const field of this.#random.sample(fields, this.#random.integer(1, 5))) {
        if (this.#fieldsLeft <= 0 && parts.length > 0) break;
        this.#fieldsLeft -= 1;
        parts.push(this.#within(type.name, this.#field(field, depth, renamed)));
      }
    }
    if (isAbstractType(type)) {
      for (const possible of this.#random.sample(this.#schema.getPossibleTypes(type), this.#random.integer(0, 3))) {
        parts.push(`... on ${possible.name} ${this.#selection(possible, depth, true)}`);
      }
    }
    if (parts.length === 0 || this.#random.chance(0.15))
      parts.push(renamed ? `${this.#name('t')}: __typename` : '__typename');
    return `{ ${parts.join(' ')} }`;
  }

  /** A field as it is, or in a fragment that says the same. */
  #within(typeName: string, field: string): string {
    if (this.#random.chance(0.9)) return field;
    if (this.#random.chance(0.5)) return `... ${this.#directive()}{ ${field} }`;
    const name = this.#name('F');
    this.#fragments.push(`fragment ${name} on ${typeName} { ${field} }`);
    return `...${name}${this.#directive()}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, renamed: boolean): string {
    const given = randomArguments(this.#values, field);
    const args = Object.entries(given).map(([name, value]) => {
      const { type, defaultValue } = field.args.find((arg) => arg.name === name)!;
      return `${name}: ${this.#value(value, type, defaultValue !== undefined)}`;
    });
    // What is asked for twice under one name must be asked for alike.
    const alias = renamed || field.args.length > 0 || this.#random.chance(0.1) ? `${this.#name('a')}: ` : '';
    const list = args.length > 0 ? `(${args.join(', ')})` : '';
    const type = getNamedType(field.type);
    const directive = this.#random.chance(0.05) ? ` ${this.#directive()}` : '';
    const selection = isLeafType(type) ? '' : ` ${this.#selection(type, depth - 1)}`;
    return `${alias}${field.name}${list}${directive}${selection}`;
  }

  #directive(): string {
    if (this.#random.chance(0.5)) return '';
    const name = this.#random.pick(['skip', 'include']);
    const value = this.#random.chance(0.5);
    if (this.#random.chance(0.3)) return `@${name}(if: ${value}) `;
    const variable = this.#name('v');
    this.#definitions.push(`$${variable}: Boolean!`);
    this.#variables[variable] = value;
    return `@${name}(if: $${variable}) `;
  }

  /** Written where it stands, or, whole or in part, given in a variable. */
  #value(value: Input, type: GraphQLInputType, hasDefault = false): string {
    if (this.#random.chance(0.35)) {
      const variable = this.#name('v');
      if (this.#random.chance(0.1) && !isNonNullType(type) && value !== null) {
        this.#definitions.push(`$${variable}: ${type} = ${this.#literal(value, type)}`);
        if (this.#random.chance(0.5)) this.#variables[variable] = value;
      } else {
        const required = isNonNullType(type) || (!hasDefault && value !== null && this.#random.chance(0.3));
        this.#definitions.push(`$${variable}: ${getNullableType(type)}${required ? '!' : ''}`);
        if (required || this.#random.chance(0.95)) this.#variables[variable] = value;
      }
      return `$${variable}`;
    }
    return this.#literal(value, type, true);
  }

  #literal(value: Input, type: GraphQLInputType, mayVary = false): string {
    const nullable = getNullableType(type);
    if (value === null) return 'null';
    const write = (inner: Input, of: GraphQLInputType) => (mayVary ? this.#value(inner, of) : this.#literal(inner, of));
    if (isListType(nullable)) return `[${(value as Input[]).map((item) => write(item, nullable.ofType)).join(', ')}]`;
    if (isInputObjectType(nullable)) {
      const fields = nullable.getFields();
      const parts = Object.entries(value as object).map(
        ([name, part]) => `${name}: ${write(part, fields[name]!.type)}`,
      );
      return `{ ${parts.join(', ')} }`;
    }
    return isEnumType(nullable) ? String(value) : JSON.stringify(value);
  }
}
