import DataLoader from 'dataloader';
import type { RecordName } from '../store/model/model.ts';
import type { Relation } from '../store/model/record.ts';
import type { Grouping, Groups } from '../store/query/grouping.ts';
import type { Reader, Values } from '../store/query/reader.ts';
import type { AnyQuery, Value } from '../store/query/tree.ts';
import { recordFields } from './record-fields.ts';

/** What a loader looks for: the values of some fields of a record, as one key. */
type Key = readonly Value[];

/**
 * The loaders of one request. Whatever many records of one level ask for goes to the database in one statement, so
 * that the number of statements depends on the shape of a query, never on its rows.
 */
export interface Loaders {
  /** The record whose fields have these values: for all that lead to one record of a kind, from wherever they do. */
  one(record: RecordName, fields: readonly string[], key: Key): Promise<Values | null>;
  /** The page of the records that a relation leads to from a key. `site` tells apart places of the query that ask for different pages. */
  page(site: object, query: AnyQuery, relation: Relation, key: Value): Promise<Values[]>;
  /** The number of these records, regardless of pages. */
  count(site: object, query: AnyQuery, relation: Relation, key: Value): Promise<number>;
  /** The groups of these records. */
  groups(site: object, grouping: Grouping, relation: Relation, key: Value): Promise<Groups>;
}

/** Makes the loaders of one request; what they have loaded is forgotten with it. */
export function createLoaders(reader: Reader): Loaders {
  const oneLoaders = new Map<string, DataLoader<Key, Values | null, string>>();
  const pageLoaders = new Sites<DataLoader<Value, Values[]>>();
  const countLoaders = new Sites<DataLoader<Value, number>>();
  const groupLoaders = new Sites<DataLoader<Value, Groups>>();

  return {
    one(record, fields, key) {
      const name = `${record}.${fields}`;
      let loader = oneLoaders.get(name);
      if (!loader) {
        const query = { from: record, fields: recordFields(record) };
        const load = async (keys: readonly Key[]) => {
          const groups = await reader.groups({ ...query, per: { fields, keys } });
          return groups.map(([row]) => row ?? null);
        };
        loader = new DataLoader(load, { cacheKeyFn: (values) => values.join('\n') });
        oneLoaders.set(name, loader);
      }
      return loader.load(key);
    },

    page(site, query, relation, key) {
      const make = () =>
        new DataLoader((keys: readonly Value[]) => reader.groups({ ...query, per: per(relation, keys) }));
      return pageLoaders.at(site, nameOf(query, relation), make).load(key);
    },

    count(site, query, relation, key) {
      const make = () =>
        new DataLoader((keys: readonly Value[]) => reader.counts({ ...query, per: per(relation, keys) }));
      return countLoaders.at(site, nameOf(query, relation), make).load(key);
    },

    groups(site, grouping, relation, key) {
      const make = () =>
        new DataLoader((keys: readonly Value[]) => reader.grouped({ ...grouping, per: per(relation, keys) }));
      // One list may be asked for its groups in several ways.
      const way = JSON.stringify([grouping.by, grouping.limit]);
      return groupLoaders.at(site, `${nameOf(grouping, relation)} ${way}`, make).load(key);
    },
  };
}

/** What a relation leads to, of all the records that ask for it. */
const per = ({ kind, target }: Relation, keys: readonly Value[]): NonNullable<AnyQuery['per']> => ({
  fields: [target],
  keys: keys.map((key) => [key]),
  ...(kind === 'within' && { within: true }),
});

const nameOf = ({ from }: Pick<AnyQuery, 'from'>, { kind, target }: Relation): string => `${from}.${target} ${kind}`;

/** One loader for each place of the query, and, where fragments bring different types there, for each relation. */
class Sites<Loader> {
  readonly #bySite = new Map<object, Map<string, Loader>>();

  at(site: object, relation: string, make: () => Loader): Loader {
    const byRelation = this.#bySite.get(site) ?? new Map<string, Loader>();
    this.#bySite.set(site, byRelation);
    const loader = byRelation.get(relation) ?? make();
    byRelation.set(relation, loader);
    return loader;
  }
}
