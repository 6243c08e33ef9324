import type { JsonTree } from '../../store/query/json-tree.ts';
import type { Reader } from '../../store/query/reader.ts';
import { isSlot, type Value } from '../../store/query/tree.ts';
import type { Arguments } from '../reads.ts';
import { finishObject, type Holder } from './finishing.ts';
import type { FilledPlan } from './plans.ts';
import { ReadyJson } from './ready-json.ts';

/**
 * Answers an operation by its plan, by one statement: with the bytes that the database gives, unless something has to be made of them.
 *
 * @throws Unplanned where something is null that cannot be.
 */
export async function executePlan(
  { plan: { tree, finishers }, values }: FilledPlan,
  variables: Arguments,
  reader: Reader,
): Promise<ReadyJson> {
  const known = knownData(tree, values);
  if (known) return new ReadyJson(bytesOf(known));
  const { json, texts } = await reader.json(tree, values);
  const ready = new ReadyJson(json);
  if (finishers.length === 0) return ready;
  const { data } = ready;
  finishObject(finishers, data, { variables, texts });
  return new ReadyJson(bytesOf(data));
}

const bytesOf = (data: unknown): Uint8Array => Buffer.from(`${JSON.stringify({ data })}\n`);

/** The data of a tree that asks nothing of the database; null for one that does. */
function knownData(tree: JsonTree, values: readonly Value[]): Holder | null {
  const data: Holder = {};
  for (const [name, part] of tree) {
    if (part.kind === 'constant') data[name] = part.value;
    else if (part.kind === 'given')
      data[name] = JSON.parse(String(isSlot(part.json) ? values[part.json.slot] : part.json));
    else return null;
  }
  return data;
}
