import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRegionIndex, type RegionIndex } from '../knowledge/region-index.ts';
import { openRegionTable, type RegionFile, type RegionTable } from '../knowledge/region-table.ts';
import { packageRoot } from '../package-root.ts';
import { BUILT_REGIONS, readBuiltRegions, saveBuiltRegions } from './built-regions.ts';

let file: Buffer | undefined;
let version: string | undefined;
let table: RegionTable | undefined;

const readFile = (): Buffer => {
  file ??= readFileSync(join(packageRoot, 'seeds', 'regions.json'));
  return file;
};

const indexFile = (): RegionIndex => createRegionIndex((JSON.parse(readFile().toString('utf8')) as RegionFile).regions);

/** The divisions of `seeds/regions.json`; read at the first call, the same table ever after. */
export function loadRegions(): RegionTable {
  table ??= readRegions();
  return table;
}

/**
 * Reads the divisions of `seeds/regions.json`, which takes an eighth of the time where the build has made of them what they
 * are looked up by.
 *
 * @param path What the build has made; whatever is wrong with it, the divisions are the same.
 */
export const readRegions = (path = BUILT_REGIONS): RegionTable =>
  openRegionTable(readBuiltRegions(regionsVersion(), path) ?? indexFile());

/** Makes what `readRegions` reads: anew each time, since no file tells whether this program would make another. */
export const makeBuiltRegions = (path = BUILT_REGIONS): void => saveBuiltRegions(indexFile(), regionsVersion(), path);

/** What tells the divisions of `loadRegions` from any others: takes a fraction of the time that it takes to load them. */
export function regionsVersion(): string {
  version ??= createHash('sha256').update(readFile()).digest('hex');
  return version;
}
