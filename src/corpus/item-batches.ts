import type { ByteBudget } from './byte-budget.ts';
import type { InputItem } from './inputs/input-item.ts';
import { MOST_ITEMS } from './most-items.ts';

/** Items that are read by one thread and saved in one transaction, with or without others. */
export interface ItemBatch {
  items: InputItem[];
  /** How much there is of them, as it came. */
  bytes: number;
}

const ENOUGH_BYTES = 2 ** 20;

/**
 * Puts items together in the order in which they come, a batch when it is asked for and the budget has room.
 *
 * @param first How many items the first batch has; each after it has twice as many, up to the most.
 */
export async function* itemBatches(
  items: AsyncIterable<InputItem>,
  budget: ByteBudget,
  first: number = MOST_ITEMS,
): AsyncGenerator<ItemBatch> {
  let most = first;
  let batch: ItemBatch = { items: [], bytes: 0 };
  for await (const item of items) {
    batch.items.push(item);
    batch.bytes += bytesOf(item);
    if (batch.items.length < most && batch.bytes < ENOUGH_BYTES) continue;
    budget.hold(batch.bytes);
    yield batch;
    most = Math.min(most * 2, MOST_ITEMS);
    batch = { items: [], bytes: 0 };
    await budget.room();
  }
  if (batch.items.length === 0) return;
  budget.hold(batch.bytes);
  yield batch;
}

/** In bytes of the input: of a text that came as JSON about as many as UTF-8 would have. */
export function bytesOf(item: InputItem): number {
  if (item.kind === 'fault') return 0;
  return item.kind === 'document' ? item.bytes.length : Buffer.byteLength(item.json);
}
