import { INDICATORS } from '../knowledge/indicators.ts';
import type { RegionEntry, RegionTable } from '../knowledge/region-table.ts';
import type { Database } from '../store/open-database.ts';
import { saveIndicators } from '../store/save-indicators.ts';
import { saveRegions } from '../store/save-regions.ts';
import { loadRegions, regionsVersion } from './load-regions.ts';

/**
 * Fills the tables that reports refer to, those of divisions and indicators; takes no time where they are as they should be.
 *
 * @param regions Divisions other than those of `loadRegions`.
 */
export function saveReferenceTables(database: Database, regions?: RegionTable): void {
  if (regions) saveRegions(database, regions.all());
  else saveRegions(database, loadedRegions(), regionsVersion());
  saveIndicators(database, INDICATORS);
}

/** Loaded when the first is asked for. */
function* loadedRegions(): Generator<RegionEntry> {
  yield* loadRegions().all();
}
