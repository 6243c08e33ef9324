/** Encodings that a text can be put into, by their WHATWG names. */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** All sequences of bytes that an encoding has for one character of the basic plane, the preferred ones last. */
function* sequencesOf(encoding: 'gb18030' | 'big5'): Generator<number[]> {
  if (encoding === 'gb18030') {
    for (const first of range(0x81, 0x84)) {
      for (const second of range(0x30, 0x39)) {
        for (const third of range(0x81, 0xfe)) {
          for (const fourth of range(0x30, 0x39)) yield [first, second, third, fourth];
        }
      }
    }
  }
  for (const lead of range(0x81, 0xfe)) for (const trail of range(0x40, 0xfe)) yield [lead, trail];
  for (const ascii of range(0, 0x7f)) yield [ascii];
}

const tables = new Map<string, Map<string, number[]>>();

/** Node decodes these encodings and does not encode them: the table is what the decoder says, turned around. */
function tableOf(encoding: 'gb18030' | 'big5'): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (const bytes of sequencesOf(encoding)) {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character.length === 1 && character !== '\ufffd') table.set(character, bytes);
  }
  tables.set(encoding, table);
  return table;
}

/** Whether an encoding has a character. */
export const has = (encoding: 'gb18030' | 'big5', character: string): boolean => tableOf(encoding).has(character);

/**
 * A text in an encoding, without byte-order mark.
 *
 * @throws Error for a character that the encoding does not have.
 */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  return Buffer.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

/** The byte-order mark of an encoding. */
export const markOf = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Buffer => encode('\ufeff', encoding);
