import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRegionTable, type RegionFile, type RegionTable } from '../knowledge/region-table.ts';
import { packageRoot } from '../package-root.ts';

let file: string | undefined;
let table: RegionTable | undefined;

const readRegions = (): string => {
  file ??= readFileSync(join(packageRoot, 'seeds', 'regions.json'), 'utf8');
  return file;
};

/** The divisions of `seeds/regions.json`; read at the first call, the same table ever after. */
export function loadRegions(): RegionTable {
  table ??= createRegionTable(JSON.parse(readRegions()) as RegionFile);
  return table;
}

/** What tells the divisions of `loadRegions` from any others: takes a hundredth of the time that it takes to load them. */
export const regionsVersion = (): string => createHash('sha256').update(readRegions()).digest('hex');
