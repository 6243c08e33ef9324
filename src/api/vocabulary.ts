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
  registerEnumType(enumeration, { name, description, valuesConfig: Object.fromEntries(described) });
  return enumeration;
}
