import { createHash } from 'node:crypto';
import type { Indicator } from '../records/indicator.ts';

/** How much of its hash names a version of the catalogue. */
const VERSION_LENGTH = 12;

/** What tells a catalogue of indicators from any other, to the last word. */
export const catalogueHash = (catalogue: readonly Indicator[]): string =>
  createHash('sha256').update(JSON.stringify(catalogue)).digest('hex');

/** The version of a catalogue by its hash, as reports name the one that their metrics were told by. */
export const catalogueVersion = (hash: string): string => hash.slice(0, VERSION_LENGTH);
