import { reports } from '../../schema/sqlite/report.ts';

/** How a report came in: parsed here from its text, or imported with its records as parsed elsewhere. */
const ORIGINS = reports.origin.enumValues;
export type Origin = (typeof ORIGINS)[number];
