import { CONVERSION_NOISE } from '../knowledge/conversion-noise.ts';
import { fold } from '../text/fold.ts';

/**
 * A text without what may differ between a source and a quotation of it: script, width, white space, and what conversions
 * of pages left behind.
 *
 * @example essence('法(fǎ)治 政府') // '法治政府'
 */
export function essence(text: string): string {
  const clean = CONVERSION_NOISE.reduce((rest, { pattern, stood }) => rest.replace(pattern, stood), text);
  return fold(clean).replace(/\s+/gu, '');
}
