import type { JsonTree } from '../../store/query/json-tree.ts';
import { isSlot, type Value } from '../../store/query/tree.ts';
import type { Context } from '../context.ts';
import type { Arguments } from '../reads.ts';
import { type Finishing, finishObject, type Holder } from './finishing.ts';
import type { FilledPlan } from './plans.ts';
import { ReadyJson } from './ready-json.ts';

/**
 * Answers an operation by its plan: with the bytes that the database gives, unless something has to be made of them.
 *
 * @throws Unplanned where something is null that cannot be.
 */
export async function executePlan(
  { plan: { tree, finishers }, values }: FilledPlan,
  variables: Arguments,
  context: Context,
): Promise<ReadyJson> {
  const known = knownData(tree, values);
  const { json, texts } = known ? { json: bytesOf(known), texts: NO_TEXTS } : await context.reader.json(tree, values);
  if (finishers.length === 0) return new ReadyJson(json);
  const data = known ?? new ReadyJson(json).data;
  const finishing: Finishing = { context, variables, texts, pending: [] };
  finishObject(finishers, data as Holder, finishing);
  await Promise.all(finishing.pending);
  return new ReadyJson(bytesOf(data));
}

const NO_TEXTS: Finishing['texts'] = new Map();

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
