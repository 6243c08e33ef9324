import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRegionTable, type RegionFile, type RegionTable } from '../knowledge/region-table.ts';
import { packageRoot } from '../package-root.ts';

let table: RegionTable | undefined;

/** The divisions of `seeds/regions.json`; read at the first call, the same table ever after. */
export function loadRegions(): RegionTable {
  table ??= createRegionTable(
    JSON.parse(readFileSync(join(packageRoot, 'seeds', 'regions.json'), 'utf8')) as RegionFile,
  );
  return table;
}
