import { setImmediate } from 'node:timers/promises';
import type { RegionTable } from '../knowledge/region-table.ts';
import { PARSER_VERSION } from '../parse/parser-version.ts';
import { isSameGiven } from '../records/given.ts';
import { findSaved } from '../store/find-saved.ts';
import type { Database } from '../store/open-database.ts';
import type { DocumentItem, InputItem, RecordItem } from './inputs/input-item.ts';
import { bytesOf, type ItemBatch } from './item-batches.ts';
import { MOST_ITEMS } from './most-items.ts';
import { sha256Of } from './read-source.ts';
import { listsAhead } from './reading/lists-ahead.ts';
import type { Reading } from './reading/read-item.ts';
import { createReadingPool, type ReadingPool } from './reading/reading-pool.ts';

/** What came of an item before anything is saved. */
export interface ReadEntry {
  path: string;
  /** Where in the file, of a record: `line 3`. */
  place?: string;
  /** `UNCHANGED`: a document that need not be read, since it was saved under this source name before. */
  reading: Reading | { unchanged: string };
}

export interface BatchReader {
  /** How many batches can be read at a time. */
  readonly width: number;
  /** Ends when it is clear who reads: threads have been started, which now load what they need, or none will be for the first items. */
  readonly begun: Promise<void>;
  read(batch: ItemBatch): Promise<ReadEntry[]>;
  close(): Promise<void>;
}

/** Fewer items than make a batch are read sooner than a thread has started and loaded its tables; in bytes, what is small among them. */
const FEW_ITEMS = MOST_ITEMS - 1;
const SMALL = 2 ** 16;

/**
 * Reads batches of items, several at a time.
 *
 * @param regions Asked for when something is read here.
 * @param jobs Number of threads that read; 0: all is read here, where nothing bounds the time that a document takes.
 *   Threads are started when there is something to read for them: a few small items are read here in any case.
 * @param ahead Threads that have been started already: they read everything. They are told to end with this, which does not wait for it.
 */
export function createBatchReader(
  database: Database,
  regions: () => RegionTable,
  jobs: number,
  ahead?: Promise<ReadingPool>,
): BatchReader {
  const width = jobs === 0 ? 1 : listsAhead(jobs);
  let pool = ahead;
  let readHere = 0;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });

  const readItems = async (items: readonly (DocumentItem | RecordItem)[]): Promise<Reading[]> => {
    const few = !pool && readHere + items.length <= FEW_ITEMS && items.every(isSmall);
    if (jobs > 0 && !few) {
      pool ??= createReadingPool(jobs, { listsAtOnce: width });
      const { read } = await pool;
      begin();
      return read(items);
    }
    begin();
    readHere += items.length;
    const readings: Reading[] = [];
    // where threads read, the parser is not loaded here
    const { readItem } = await import('./reading/read-item.ts');
    for (const item of items) {
      readings.push(await readItem(item, regions()));
      // whoever serves the corpus meanwhile gets a turn after every item
      await setImmediate();
    }
    return readings;
  };

  return {
    width,
    begun,
    read: async (batch) => {
      const items = batch.items.map((item) => recall(database, item));
      const unread = items.flatMap(({ item, known }) => (item.kind === 'fault' || known ? [] : [item]));
      const readings = unread.length === 0 ? [] : await readItems(unread);
      const readingOf = new Map(unread.map((item, i) => [item as InputItem, readings[i]!]));
      return items.map(({ item }) => entryOf(item, readingOf.get(item)));
    },
    close: async () => {
      const closed = pool?.then((threads) => threads.close());
      // who has started threads waits for their end
      if (!ahead) await closed;
    },
  };
}

function entryOf(item: InputItem, reading: Reading | undefined): ReadEntry {
  const { path } = item;
  if (item.kind === 'fault') return { path, reading: { failed: item.error.message } };
  if (item.kind === 'record') return { path, place: item.place, reading: reading! };
  return { path, reading: reading ?? { unchanged: item.name } };
}

/**
 * What the corpus knows of an item: what was given with a document of this name before stays where nothing is given now.
 *
 * `known`: this very document was read by this parser when it was saved last, with the same given.
 */
function recall(database: Database, item: InputItem): { item: InputItem; known: boolean } {
  const saved = item.kind === 'document' ? findSaved(database, item.name) : null;
  if (item.kind !== 'document' || saved?.origin !== 'PARSED') return { item, known: false };
  const isGiven = item.url !== null || !isSameGiven(item.given, null);
  const { url, given } = isGiven ? item : saved;
  const same = saved.parserVersion === PARSER_VERSION && saved.url === url && isSameGiven(saved.given, given);
  return { item: { ...item, url, given }, known: same && saved.sha256 === sha256Of(item.bytes) };
}

/** Whether it takes little time and memory, whatever is in it: nothing that unpacks to more. */
const isSmall = (item: DocumentItem | RecordItem): boolean =>
  bytesOf(item) <= SMALL && (item.kind === 'record' || !isPacked(item));

function isPacked({ fileName, bytes }: DocumentItem): boolean {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return signature === 'PK\x03\x04' || signature === '%PDF' || /\.(docx|pdf)$/iu.test(fileName);
}
