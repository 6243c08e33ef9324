import { type GraphQLArgument, type GraphQLField, getNullableType, isEnumType, isInputObjectType } from 'graphql';
import { GROUP_KEYS, type GroupKeyName } from '../../../src/api/aggregate/group-key.ts';
import type { Listing } from '../../../src/api/listing.ts';
import type { Read } from '../../../src/api/reads.ts';
import { modelOf, type RecordName } from '../../../src/store/model/model.ts';
import { cursorText } from '../../../src/store/query/cursor.ts';
import type { Value } from '../../../src/store/query/tree.ts';
import type { Input, RandomValues } from './random-values.ts';

type Inputs = Record<string, Input>;

/** Makes the arguments of a field: pages, filters, ids of what there is, and now and then what is refused. */
export function randomArguments(values: RandomValues, { args, extensions }: GraphQLField<unknown, unknown>): Inputs {
  const { random, known } = values;
  const read = extensions.read as Read | undefined;
  const has = (name: string): boolean => args.some((arg) => arg.name === name);
  const typeOf = (name: string): GraphQLArgument['type'] => args.find((arg) => arg.name === name)!.type;
  const given: Inputs = {};

  if (has('orderBy') && read?.kind === 'page' && random.chance(0.4)) given.orderBy = order(values, read.listing);
  if (has('orderBy') && read?.kind !== 'page' && random.chance(0.3)) {
    const type = getNullableType(typeOf('orderBy'));
    if (isEnumType(type)) given.orderBy = random.pick(type.getValues()).name;
    else given.orderBy = { field: random.pick(['COUNT', 'KEY']), direction: random.pick(['ASC', 'DESC']) };
  }
  if (has('first')) given.first = size(values);
  if (has('last') && random.chance(0.2)) {
    given.last = size(values);
    if (random.chance(0.7)) delete given.first;
  }
  if (read?.kind === 'page') {
    for (const name of ['after', 'before']) {
      if (has(name) && random.chance(0.15))
        given[name] = cursor(values, read.listing, given.orderBy as Ordered | undefined);
    }
  }
  if (has('skip') && random.chance(0.2)) given.skip = random.integer(0, 3);
  if (has('filter') && random.chance(0.4)) given.filter = filter(values, read, typeOf('filter'), given);
  if (has('id')) {
    const types = read?.kind === 'find' ? [read.record] : IDENTIFIED;
    given.id = globalId(values, random.pick(types));
  }
  if (has('slug') && random.chance(0.5)) {
    given.slug = String(random.pick(known.of('report', 'slug')));
    if (random.chance(0.95)) delete given.id;
  }
  if (has('ids'))
    given.ids = Array.from({ length: random.integer(0, 5) }, () => globalId(values, random.pick(IDENTIFIED)));
  if (has('code')) given.code = String(random.pick(known.of('region', 'code')));
  if (has('since')) given.since = random.pick([...known.versions, '0', '1-abcdefab', 'x']);
  if (has('query')) given.query = random.pick(['行政', '复议 机关', '法治', '培訓', '案', ' ', '"法治政府"', '2022年']);
  if (has('in') && random.chance(0.4))
    given.in = random.sample(['REPORT', 'SECTION', 'MEASURE', 'METRIC', 'SHORTCOMING', 'CITATION'], 2);
  if (has('kinds') && random.chance(0.6))
    given.kinds = random.sample(['SECTION', 'METRIC', 'SHORTCOMING', 'CITATION', 'PROBLEM'], random.integer(0, 3));
  if (has('theme') && random.chance(0.5)) given.theme = random.pick(['OVERSIGHT', 'LEGAL_SERVICES', 'OTHER']);
  if (has('name')) given.name = random.pick(['THEME', 'REGION_LEVEL', 'CHANGE_KIND']);
  if (has('start')) Object.assign(given, { start: random.integer(-5, 300), end: random.integer(-5, 400) });
  for (const name of ['before', 'after']) {
    if (read?.kind === 'computed' && has(name) && random.chance(0.5))
      given[name] = random.integer(random.chance(0.05) ? -1 : 0, 90);
  }
  if (has('of')) {
    given.of = random.pick(KINDS).toUpperCase();
    given.groupBy = groupKeys(values, String(given.of).toLowerCase());
  }
  if (read?.kind === 'facets') given.by = groupKeys(values, read.record);
  return given;
}

type Ordered = { field: string; direction?: string };

const KINDS = [
  'report',
  'section',
  'measure',
  'metric',
  'shortcoming',
  'citation',
  'problem',
  'body',
  'region',
  'indicator',
];
const IDENTIFIED = KINDS as RecordName[];

function size({ random }: RandomValues): Input {
  if (random.chance(0.01)) return -1;
  return random.chance(0.05) ? 0 : random.integer(1, 4);
}

function order({ random }: RandomValues, { orders }: Listing): Input {
  const field = random.pick(Object.keys(orders));
  return random.chance(0.5) ? { field } : { field, direction: random.pick(['ASC', 'DESC']) };
}

function cursor({ random, known }: RandomValues, listing: Listing, ordered: Ordered | undefined): Input {
  if (random.chance(0.03)) return 'nonsense';
  const rows = known.rows(listing.record);
  if (rows.length === 0) return 'nonsense';
  const row = random.pick(rows);
  const name = ordered?.field ?? Object.keys(listing.orders)[0]!;
  const direction = (ordered?.direction ?? 'ASC').toLowerCase();
  const values = [...listing.orders[name]!, modelOf(listing.record).key].map((field) => row[field] as Value);
  return cursorText([listing.record, name, direction, ...values]);
}

function filter(values: RandomValues, read: Read | undefined, type: GraphQLArgument['type'], given: Inputs): Input {
  const { random } = values;
  const depth = random.integer(1, 4);
  if (read?.kind === 'page') return values.filter(type, { record: read.listing.record }, depth);
  if (read?.kind !== 'aggregate') return values.filter(type, { record: 'report' }, depth);
  const record = String(given.of ?? random.pick(KINDS)).toLowerCase() as RecordName;
  const named = getNullableType(type);
  if (!isInputObjectType(named)) throw new Error('no filter');
  return { [record]: values.filter(named.getFields()[record]!.type, { record }, depth) };
}

function groupKeys({ random }: RandomValues, record: string): Input {
  const names = Object.keys(GROUP_KEYS) as GroupKeyName[];
  const fitting = names.filter(
    (name) => random.chance(0.01) || (GROUP_KEYS[name].of as Record<string, unknown>)[record],
  );
  return random.sample(fitting, random.integer(0, 2));
}

function globalId({ random, known }: RandomValues, record: RecordName): string {
  const rows = known.rows(record);
  if (rows.length === 0 || random.chance(0.05))
    return random.pick(['Region:999999', 'nonsense', 'Report:140522-1999~abcdef']);
  const row = random.pick(rows);
  const typeName = `${record.charAt(0).toUpperCase()}${record.slice(1)}`;
  if (record === 'report') return `Report:${row.versionKey}`;
  if (record === 'region') return `Region:${row.code}`;
  if (record === 'body') return `Body:${row.slug}`;
  if (record === 'indicator') return `Indicator:${row.id}`;
  return `${typeName}:${row['report.versionKey']}@${row.start}${row.ordinal === 0 ? '' : `.${row.ordinal}`}`;
}
