import { modelOf, type RecordName } from '../store/model/model.ts';
import { targetOf } from '../store/query/fields.ts';
import type { Condition, Value } from '../store/query/tree.ts';
import { countedBelow } from './current.ts';
import { given } from './given.ts';
import { withinRegion } from './region/within-region.ts';

type Path = readonly string[];

/** Conditions that are not an operator on a field, by record and name in its filter. */
const peculiar: Partial<Record<RecordName, Record<string, (value: string, path: Path) => Condition>>> = {
  region: { within: withinRegion },
};

/**
 * Turns the filter of a list into a condition: each name in it is a field of the record with its operators, a relation with a
 * filter of its own (`some`, `none`, `every` where it leads to many), or a group of fields (`body` for `body.kind`).
 *
 * Its size is within the limits already.
 *
 * @param path Where it stands among the arguments, for errors.
 * @throws GraphQLError `BAD_USER_INPUT` for an operand that is none, null among them.
 */
export function filterCondition(record: RecordName, filter: object, path: Path = ['filter']): Condition {
  return conditionOf(record, filter, path);
}

/** @param path Where the filter stands among the arguments, for errors. */
function conditionOf(record: RecordName, filter: object, path: Path): Condition {
  return { all: given(record, filter, path).map(([name, value]) => part(record, '', name, value, [...path, name])) };
}

function part(record: RecordName, group: string, name: string, value: unknown, path: Path): Condition {
  if (name === 'and') return { all: list(record, value, path) };
  if (name === 'or') return { any: list(record, value, path) };
  if (name === 'not') return { not: conditionOf(record, value as object, path) };
  const special = peculiar[record]?.[name];
  if (special) return special(value as string, path);
  const field = group + name;
  const { fields, relations } = modelOf(record);
  if (fields[field] || relations[field]) return { all: conditionsOn(record, field, value as object, path) };
  const inner = given(record, value as object, path);
  return { all: inner.map(([key, operand]) => part(record, `${field}.`, key, operand, [...path, key])) };
}

/** A name may be both a field and a relation: a metric's `indicator` is a code, with operators, and an entry, with a filter. */
function conditionsOn(record: RecordName, name: string, input: object, path: Path): Condition[] {
  const { fields, relations } = modelOf(record);
  const relation = relations[name];
  const entries = given(record, input, path, name);
  if (relation && relation.kind !== 'one') {
    return entries.map(([key, filter]) => below(record, name, key, filter as object, [...path, key]));
  }
  // Of a relation alone there is one operator, `isNull`: it leads nowhere.
  const field = fields[name] ? name : relation!.local;
  const above = Object.fromEntries(entries.filter(([key]) => !isOperator(key)));
  const compared = entries.filter(([key]) => isOperator(key)).map(([key, operand]) => compare(field, key, operand));
  if (Object.keys(above).length === 0) return compared;
  return [...compared, { related: name, where: conditionOf(targetOf(relation!), above, path) }];
}

function below(record: RecordName, name: string, quantifier: string, filter: object, path: Path): Condition {
  const target = targetOf(modelOf(record).relations[name]!);
  const counted = countedBelow(record, target);
  const fulfils = conditionOf(target, filter, path);
  const some = (condition: Condition): Condition => ({ related: name, where: { all: [...counted, condition] } });
  switch (quantifier) {
    case 'some':
      return some(fulfils);
    case 'none':
      return { not: some(fulfils) };
    case 'every':
      return { not: some({ not: fulfils }) };
    default:
      throw new Error(`there is no quantifier ${quantifier}`);
  }
}

const OPERATORS = ['eq', 'in', 'gte', 'lte', 'contains', 'startsWith', 'isNull'];
const isOperator = (key: string): boolean => OPERATORS.includes(key);

const list = (record: RecordName, filters: unknown, path: Path): Condition[] =>
  (filters as object[]).map((filter, index) => conditionOf(record, filter, [...path, String(index)]));

function compare(field: string, operator: string, operand: unknown): Condition {
  switch (operator) {
    case 'eq':
    case 'gte':
    case 'lte':
      return { field, is: operator, value: operand as Value };
    case 'in':
      return { field, is: 'in', value: operand as Value[] };
    case 'contains':
    case 'startsWith':
      return { field, is: operator, value: operand as string };
    case 'isNull':
      return operand === true ? { field, is: 'null' } : { not: { field, is: 'null' } };
    default:
      throw new Error(`there is no operator ${operator}`);
  }
}
