import { ARCHIVE_BEGINNING } from '../../formats/archives/archive-kind.ts';

const NAMED_JSON = /\.(json|ndjson|jsonl)$/iu;
const BEGINS_AS_JSON = /^\s*(\{\s*["}]|\[\s*\{)/u;

/** How many bytes of a content tell what it is. */
export const CONTENT_BEGINNING = ARCHIVE_BEGINNING;

/**
 * Whether a file holds parsed reports rather than a text: by its name, or since it begins as JSON does and no report.
 *
 * @param bytes CONTENT_BEGINNING of its bytes where there are as many, or more.
 */
export function holdsRecords(bytes: Buffer, fileName: string): boolean {
  return NAMED_JSON.test(fileName) || BEGINS_AS_JSON.test(decoded(bytes.subarray(0, CONTENT_BEGINNING)));
}

function decoded(beginning: Buffer): string {
  if (beginning[0] === 0xff) return beginning.toString('utf16le');
  return beginning[0] === 0xfe ? new TextDecoder('utf-16be').decode(beginning) : beginning.toString('utf8');
}
