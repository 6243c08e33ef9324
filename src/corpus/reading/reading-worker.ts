import { setImmediate } from 'node:timers/promises';
import type { RegionTable } from '../../knowledge/region-table.ts';
import { loadRegions } from '../load-regions.ts';
import { type ReadableItem, type Reading, readItem } from './read-item.ts';

/**
 * Read where there is nothing to read, so that no document is charged with what is made when it is first needed. It has something
 * of everything: the engine compiles again what it has compiled for fewer kinds of values.
 */
const WARMING = `索引号:000000-2023-1
某县2022年法治政府建设情况报告
发布时间:2023年1月9日
2022年,某县推进法治政府建设。
一、主要举措
(一)依法决策
一是依据《行政复议法》办结案件12件,其中涉企3件,按时办结率98.5%,同比增长8.2%。二是全年培训2至3次,覆盖三百余人。最后,分别调解纠纷5件、6.5万元。
(二)公正执法
开展检查40次。
立案查处7件,结案6件。
二、不足
首先,重视不够。其次,人员偏少。
三、下一步打算
将加强“法律明白人”培训。
某县人民政府
2023年1月9日
`;

let last: Promise<unknown> = Promise.resolve();
/** Lists that were handed over and are not read yet. */
let atHand = 0;

/**
 * What a worker thread does: reads items one after the other; without any it makes itself ready, for which the first items will
 * do as well where they have come by then. Of lists that it is given at once the first is finished first: all of them by turns
 * would be finished together, and nothing could be saved until then.
 */
export default function readItems(items: readonly ReadableItem[]): Promise<Reading[]> {
  atHand += 1;
  const readings = last.then(() => readList(items));
  // without keeping what has been read
  const end = (): void => {
    atHand -= 1;
  };
  last = readings.then(end, end);
  return readings;
}

async function readList(items: readonly ReadableItem[]): Promise<Reading[]> {
  const regions = loadRegions();
  if (items.length === 0) await makeReady(regions);
  const readings: Reading[] = [];
  for (const item of items) readings.push(await readItem(item, regions));
  return readings;
}

async function makeReady(regions: RegionTable): Promise<void> {
  // what was handed over meanwhile comes first
  await setImmediate();
  if (atHand === 1) await readItem(warmingItem(), regions);
}

const warmingItem = (): ReadableItem => ({
  ...{ kind: 'document', name: 'warming', fileName: 'warming.txt', path: 'warming', url: null, given: null },
  bytes: new Uint8Array(Buffer.from(WARMING)),
});
