import type { StoredText } from '../store/stored-texts.ts';

/** So many are read by one thread at a time, and no more text, in UTF-16 code units, but for the last. */
const MOST_TEXTS = 16;
const ENOUGH_TEXT = 2 ** 18;

/** Puts stored texts together in their order, a batch when it is asked for. */
export function* textBatches(texts: Iterable<StoredText>): Generator<StoredText[]> {
  let batch: StoredText[] = [];
  let length = 0;
  for (const text of texts) {
    batch.push(text);
    length += text.parsed.source.text.length;
    if (batch.length < MOST_TEXTS && length < ENOUGH_TEXT) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
