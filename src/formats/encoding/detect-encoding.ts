import { createRequire } from 'node:module';
import { chineseShare } from './chinese-share.ts';

const require = createRequire(import.meta.url);

/** What the detector takes bytes for, the likeliest first. It is loaded when it is asked for: nearly all documents are UTF-8. */
const guesses = (bytes: Uint8Array) => (require('chardet') as typeof import('chardet')).analyse(bytes);

/** Encodings of Chinese text besides UTF-8, by their WHATWG names. GB2312 and GBK are parts of GB18030. */
export const CHINESE_ENCODINGS = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type ChineseEncoding = (typeof CHINESE_ENCODINGS)[number];

/** In bytes. */
const SAMPLE = 65_536;

/** Shares of frequent characters: nearly every text of ten characters has as many read rightly, none of thirty read wrongly. */
const CHINESE = 0.28;
/** The same for an encoding that the text is said to be in. */
const CHINESE_AS_DECLARED = 0.15;

/**
 * The bytes that tell: those beyond ASCII, each with the one behind it, which is its second half where that is ASCII.
 * Tags and addresses of a page are left out, for the detector takes a page of mostly ASCII for Latin.
 */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(SAMPLE, bytes.length));
  let length = 0;
  for (let at = 0; at < bytes.length && length < sample.length; at++) {
    if (bytes[at]! >= 0x80 || (at > 0 && bytes[at - 1]! >= 0x80)) sample[length++] = bytes[at]!;
  }
  return sample.subarray(0, length);
}

const shareIn = (sample: Uint8Array, encoding: ChineseEncoding): number =>
  chineseShare(new TextDecoder(encoding).decode(sample, { stream: true }));

/** UTF-16 without a byte-order mark, where it is clear; null where it is not. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const [little, big] = [shareIn(sample, 'utf-16le'), shareIn(sample, 'utf-16be')];
  if (Math.max(little, big) < CHINESE) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** What the bytes are in: one that makes Chinese of them, or null and the name of what they look like instead. */
export interface Detection {
  encoding: ChineseEncoding | null;
  looksLike: string | null;
}

/**
 * The encoding of bytes that are no UTF-8. What they are declared to be, then what the detector takes them for, stands
 * where it makes Chinese text; else the one that makes the most Chinese of them.
 */
export function detectEncoding(bytes: Uint8Array, declared: ChineseEncoding | null): Detection {
  const sample = tellingBytes(bytes);
  const guessed = guesses(sample).flatMap(
    ({ name }) => CHINESE_ENCODINGS.find((each) => each === name.toLowerCase()) ?? [],
  );
  const shares = (['gb18030', 'big5'] as const).map((encoding) => ({ encoding, share: shareIn(sample, encoding) }));
  const chinese = shares.filter(({ share }) => share >= CHINESE).sort((a, b) => b.share - a.share);
  const declaredShare = shares.find(({ encoding }) => encoding === declared)?.share ?? 0;
  const said =
    declaredShare >= CHINESE_AS_DECLARED ? declared : chinese.find(({ encoding }) => encoding === guessed[0])?.encoding;
  const encoding = said ?? chinese[0]?.encoding ?? detectUtf16(bytes);
  return { encoding, looksLike: encoding ? null : (guesses(bytes.subarray(0, SAMPLE))[0]?.name ?? null) };
}
