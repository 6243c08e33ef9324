import { loadRegions } from '../load-regions.ts';
import { type ReadableItem, type Reading, readItem } from './read-item.ts';

/** Read where there is nothing to read, so that no document is charged with what is made when it is first needed. */
const WARMING =
  '某县2022年法治政府建设情况报告\n一、主要举措\n依据《行政复议法》办结案件12件。\n二、不足\n一是重视不够。\n';

let last: Promise<unknown> = Promise.resolve();

/**
 * What a worker thread does: reads items one after the other; without any it makes itself ready. Of lists that it is given at
 * once the first is finished first: all of them by turns would be finished together, and nothing could be saved until then.
 */
export default function readItems(items: readonly ReadableItem[]): Promise<Reading[]> {
  const readings = last.then(() => readList(items));
  // without keeping what has been read
  last = readings.then(
    () => {},
    () => {},
  );
  return readings;
}

async function readList(items: readonly ReadableItem[]): Promise<Reading[]> {
  const regions = loadRegions();
  if (items.length === 0) await readItem(warmingItem(), regions);
  const readings: Reading[] = [];
  for (const item of items) readings.push(await readItem(item, regions));
  return readings;
}

const warmingItem = (): ReadableItem => ({
  ...{ kind: 'document', name: 'warming', fileName: 'warming.txt', path: 'warming', url: null, given: null },
  bytes: new Uint8Array(Buffer.from(WARMING)),
});
