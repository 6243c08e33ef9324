import { nearNames } from '../store/near-names.ts';
import type { Database } from '../store/open-database.ts';

/** What to say of a name that no report has, with those that may have been meant. */
export function noSuchReport(database: Database, name: string): string {
  const near = nearNames(database, name);
  const advice = near.length > 0 ? `there is ${near.join(', ')}` : 'a report is named by its slug, like 140522-2022';
  return `${name}: no such report; ${advice}`;
}
