import { registerEnumType } from 'type-graphql';

/**
 * An enum out of a vocabulary of `src/records`; TypeScript sees to it that every value is described.
 *
 * @param values Each value with its meaning, the Chinese term included.
 * @example export const Qualifier = vocabulary<Qualifier>('Qualifier', 'How exact …', { EXACT: 'As stated', … });
 */
export function vocabulary<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, string>> {
  const names = Object.keys(values);
  const enumeration = Object.fromEntries(names.map((value) => [value, value]));
  const described = Object.entries<string>(values).map(([value, meaning]) => [value, { description: meaning }]);
  meanings.set(enumeration, values);
  registerEnumType(enumeration, { name, description, valuesConfig: Object.fromEntries(described) });
  return enumeration;
}

const meanings = new WeakMap<object, Readonly<Record<string, string>>>();

/** Each value of an enum that `vocabulary` made, with its meaning. */
export const meaningsOf = (enumeration: object): Readonly<Record<string, string>> => meanings.get(enumeration)!;
