import { AppError } from '../../errors.ts';
import { asUtf8 } from './as-utf8.ts';
import type { FaultItem, RecordItem } from './input-item.ts';
import { INPUT_LIMITS, type InputLimits, inWords } from './input-limits.ts';
import { parseJson } from './parse-json.ts';
import type { Peekable } from './peekable.ts';
import { readLines } from './read-lines.ts';

const NAMED_LINES = /\.(ndjson|jsonl)$/iu;

/** How many bytes are looked at to tell what a line begins and ends with, and at first to tell lines. */
const BEGINNING = 512;
const FIRST_LOOK = 2 ** 16;
const SPACE = 0x20;

/**
 * The parsed reports of a file: one JSON object, an array of them, or NDJSON, one on a line. NDJSON of any length is read
 * a line at a time. What can be parsed is not looked at.
 *
 * @throws AppError UNSUPPORTED_CONTENT where the file as a whole cannot be read.
 */
export async function* readRecords(
  bytes: Peekable,
  fileName: string,
  path: string,
  limits: InputLimits = INPUT_LIMITS,
): AsyncGenerator<RecordItem | FaultItem> {
  const text = await asUtf8(bytes);
  if (NAMED_LINES.test(fileName) || (await areLines(text, limits.line))) {
    yield* recordsOfLines(text, path, limits.line);
  } else {
    yield* recordsOf(await wholeText(text, limits.json), path);
  }
}

/**
 * Whether more than one line is filled, and one of the first two is a record by itself: an object that is printed over
 * many lines has no such line so early. An array may have its elements on lines of their own.
 */
async function areLines(bytes: Peekable, longest: number): Promise<boolean> {
  for (let look = FIRST_LOOK; ; look *= 4) {
    const beginning = await bytes.peek(look);
    const complete = beginning.length < look ? beginning.length : beginning.lastIndexOf('\n');
    const [first, second] = firstLines(beginning.subarray(0, Math.max(complete, 0)));
    if (first !== undefined && second !== undefined) return !opensArray(first) && (isObject(first) || isObject(second));
    if (beginning.length < look || look > longest) return false;
  }
}

function firstLines(bytes: Buffer): Buffer[] {
  const filled: Buffer[] = [];
  for (let start = 0; start < bytes.length && filled.length < 2; ) {
    const newline = bytes.indexOf('\n', start);
    const end = newline === -1 ? bytes.length : newline;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte > SPACE)) filled.push(line);
    start = end + 1;
  }
  return filled;
}

const opensArray = (line: Buffer): boolean => /^\ufeff?\s*\[/u.test(line.toString('utf8', 0, BEGINNING));

function isObject(line: Buffer): boolean {
  // most that are none need not be parsed to tell
  if (!/\}\s*$/u.test(line.toString('latin1', line.length - BEGINNING))) return false;
  try {
    const value = parseJson(line.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function* recordsOfLines(bytes: Peekable, path: string, most: number): AsyncGenerator<RecordItem | FaultItem> {
  let found = false;
  for await (const line of readLines(bytes.take(), most)) {
    const place = `line ${line.number}`;
    if ('fault' in line) {
      yield { kind: 'fault', path, error: new AppError(line.fault.code, `${place}: ${line.fault.message}`) };
    } else if (line.text.trim() !== '') {
      yield { kind: 'record', path, place, json: line.text };
    } else continue;
    found = true;
  }
  if (!found) throw unsupported('the file is empty');
}

async function wholeText(bytes: Peekable, most: number): Promise<string> {
  const all = await bytes.takeAll(most);
  if (all === null) {
    throw unsupported(
      `larger than ${inWords(most)}, the most that is read of a JSON file; split it, or write it as NDJSON, a report a line`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch (cause) {
    throw unsupported('not valid UTF-8, as JSON has to be', cause);
  }
}

function* recordsOf(text: string, path: string): Generator<RecordItem> {
  const [begins] = text.trimStart();
  if (begins === undefined) throw unsupported('the file is empty');
  if (begins !== '[') return yield { kind: 'record', path, place: 'record 1', json: text };
  const elements = parseJson(text) as unknown[];
  if (elements.length === 0) throw unsupported('holds no report');
  for (const [index, element] of elements.entries()) {
    yield { kind: 'record', path, place: `record ${index + 1}`, json: JSON.stringify(element) };
  }
}

const unsupported = (message: string, cause?: unknown): AppError =>
  new AppError('UNSUPPORTED_CONTENT', message, { cause });
