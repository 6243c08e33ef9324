import type { RegionTable } from '../knowledge/region-table.ts';
import { parseReport } from '../parse/parse-report.ts';
import type { StoredText } from '../store/stored-texts.ts';
import type { Rereading } from './reading/read-item.ts';
import { type Parse, readText } from './reading/read-text.ts';
import { createReadingPool, type ReadingPool } from './reading/reading-pool.ts';
import { reasonOf } from './reason-of.ts';

/** Reads stored texts again. */
export interface TextReader {
  /** How many lists can be read at a time. */
  readonly width: number;
  read(texts: readonly StoredText[]): Promise<Rereading[]>;
  close(): Promise<void>;
}

export interface TextReaderOptions {
  /** How many threads read; 0: none but this one. */
  jobs: number;
  /** Divisions other than all of China's are known to this thread alone, and so is another parser: `jobs` is 0 then. */
  regions: () => RegionTable;
  parse?: Parse;
}

export function createTextReader({ jobs, regions, parse }: TextReaderOptions): TextReader {
  if (jobs === 0) {
    const parseHere: Parse = parse ?? (({ source, given, page }) => parseReport(source, regions(), { given, page }));
    return { width: 1, read: (texts) => readHere(texts, parseHere), close: async () => {} };
  }
  let pool: Promise<ReadingPool> | undefined;
  const width = Math.max(jobs * 2, 4);
  return {
    width,
    read: async (texts) => {
      pool ??= createReadingPool(jobs, { listsAtOnce: width });
      const items = texts.map((text) => ({ kind: 'text', ...unparsed(text) }) as const);
      return (await (await pool).read(items)) as Rereading[];
    },
    close: async () => (await pool)?.close(),
  };
}

async function readHere(texts: readonly StoredText[], parse: Parse): Promise<Rereading[]> {
  const readings: Rereading[] = [];
  for (const text of texts) {
    try {
      readings.push(await readText(unparsed(text), parse));
    } catch (error) {
      readings.push({ failed: reasonOf(error) });
    }
  }
  return readings;
}

const unparsed = ({ parsed, given, page }: StoredText) => ({ source: parsed.source, given, page });
