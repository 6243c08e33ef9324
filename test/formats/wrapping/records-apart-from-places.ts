import type { ParsedReport } from '../../../src/records/parsed-report.ts';
import type { Span } from '../../../src/records/span.ts';

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value;

/**
 * All that was read in a text, apart from where it stands and from white space: each span is replaced by what is written
 * there. For comparing the readings of one report in two wrappings.
 *
 * @param write How texts are compared: in folded form, say.
 */
export function recordsApartFromPlaces(parsed: ParsedReport, write = (text: string): string => text): unknown {
  const { text } = parsed.source;
  const bare = (value: string): string => write(value).replace(/\s+/g, '');
  const strip = (value: unknown): unknown => {
    if (typeof value === 'string') return bare(value);
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value)
      .filter(([name]) => name !== 'start' && name !== 'end')
      .map(([name, field]) => [name, strip(field)]);
    if (isSpan(value)) fields.push(['span', bare(text.slice(value.start, value.end))]);
    return Object.fromEntries(fields);
  };
  const { source: _, ...records } = parsed;
  return strip(records);
}
