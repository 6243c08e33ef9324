import type { RecordName } from '../../store/model/model.ts';
import type { Values } from '../../store/query/reader.ts';
import type { Value } from '../../store/query/tree.ts';
import type { Loaders } from '../loaders.ts';
import type { Arguments } from '../reads.ts';
import { type GlobalId, parseGlobalId } from './global-id.ts';
import { keyValues, nodeKey } from './node-key.ts';

export function resolveNode(args: Arguments, loaders: Loaders): Promise<Values | null> {
  return load(parseGlobalId(args.id as string, ['id']), loaders);
}

export function resolveNodes(args: Arguments, loaders: Loaders): Promise<(Values | null)[]> {
  const ids = args.ids as string[];
  const parsed = ids.map((id, index) => parseGlobalId(id, ['ids', String(index)]));
  return Promise.all(parsed.map((id) => load(id, loaders)));
}

async function load(id: GlobalId, loaders: Loaders): Promise<Values | null> {
  const { record, fields } = nodeKey(id.typeName);
  const row = 'key' in id ? await loaders.one(record, fields, keyValues(id)) : await evidence(record, id, loaders);
  // By `__typename` GraphQL knows what an interface turned out to be.
  return row && { ...row, __typename: id.typeName };
}

async function evidence(
  record: RecordName,
  id: Extract<GlobalId, { start: number }>,
  loaders: Loaders,
): Promise<Values | null> {
  const report = await loaders.one('report', ['versionKey'], [id.versionKey]);
  if (!report) return null;
  return loaders.one(record, ['reportId', 'start', 'ordinal'], [report.id as Value, id.start, id.ordinal]);
}
