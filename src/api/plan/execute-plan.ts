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
  const bytes = await context.reader.json(tree, values);
  if (finishers.length === 0) return new ReadyJson(bytes);
  const { data } = new ReadyJson(bytes);
  const finishing: Finishing = { context, variables, pending: [] };
  finishObject(finishers, data as Holder, finishing);
  await Promise.all(finishing.pending);
  return new ReadyJson(Buffer.from(`${JSON.stringify({ data })}\n`));
}
