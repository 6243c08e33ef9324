import { AppError } from '../../errors.ts';

/** So many values any JSON may have, and longer ones one in so many characters: of a parsed report each takes sixteen and more. */
const VALUES = 1_000_000;
const SPARSEST = 8;

/** What begins a value or goes on to the next; in the texts of reports these stand too, but far apart. */
const OPENINGS = new Set(['{', '[', ','].map((mark) => mark.charCodeAt(0)));

function valuesIn(text: string): number {
  let values = 0;
  for (let at = 0; at < text.length; at++) if (OPENINGS.has(text.charCodeAt(at))) values += 1;
  return values;
}

/**
 * Parses JSON that somebody has handed in. What is packed with empty values takes twenty times its length in memory, and where that is
 * not there the whole process ends: so it is counted before.
 *
 * @throws AppError UNSUPPORTED_CONTENT where it is no JSON, or has more values than reports of its length.
 */
export function parseJson(text: string): unknown {
  const values = valuesIn(text);
  if (values > Math.max(VALUES, text.length / SPARSEST)) {
    const fault = `has ${values} values in ${text.length} characters, as no report has`;
    throw new AppError('UNSUPPORTED_CONTENT', fault);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown;
  } catch (cause) {
    throw new AppError('UNSUPPORTED_CONTENT', `not valid JSON: ${(cause as Error).message}`, { cause });
  }
}
