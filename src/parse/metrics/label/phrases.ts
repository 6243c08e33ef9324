import { CLOSING, OPENING } from '../../../knowledge/phrase-edges.ts';
import type { Document } from '../../document.ts';
import { openingVerb } from '../../verb-phrases.ts';

/** A phrase longer than this is shortened. */
export const LONGEST_PHRASE = 36;
/** Words between a phrase and its number are looked for no farther back. */
const LONGEST_CLOSING = 24;

/** A piece of a text, folded and as written: the same length. */
export interface Phrase {
  folded: string;
  text: string;
}

export function phrase({ folded, text }: Document, start: number, end: number): Phrase {
  return { folded: folded.slice(start, end), text: text.slice(start, end) };
}

export const cut = ({ folded, text }: Phrase, from: number, to: number): Phrase => ({
  folded: folded.slice(from, to),
  text: text.slice(from, to),
});

/** Without the times, places and fillers at its edges. */
export function clean(raw: Phrase): Phrase {
  const [from, to] = edges(raw.folded);
  return cut(raw, from, to);
}

/** The same of a piece of a text. */
export function cleanPhrase(document: Document, start: number, end: number): Phrase {
  const [from, to] = edges(document.folded.slice(start, end));
  return phrase(document, start + from, start + to);
}

const ONE_WORD = /(?<![提上下回缩压攀跃倍递])[增减升降][至到]$/;

function edges(folded: string): readonly [from: number, to: number] {
  const opening = OPENING.exec(folded)?.[0].length ?? 0;
  const end = folded.slice(Math.max(opening, folded.length - LONGEST_CLOSING));
  const to = folded.length - (CLOSING.exec(end)?.[0].length ?? 0);
  // 增至 is one word
  return [opening, ONE_WORD.test(folded.slice(Math.max(0, to - 2), to + 1)) ? to + 1 : to];
}

/** Shortens a long phrase to its verb and its end, where the thing counted stands, from a boundary on. */
export function shorten(long: Phrase): Phrase {
  if (long.folded.length <= LONGEST_PHRASE) return long;
  const verb = /(?:共|累计|先后)(?=[\u4e00-\u9fff])/.exec(long.folded);
  const acted = verb ? cut(long, verb.index + verb[0].length, long.folded.length) : long;
  if (acted.folded.length <= LONGEST_PHRASE) return acted;
  const opening = openingVerb(acted.folded);
  const from = acted.folded.length - LONGEST_PHRASE;
  if (opening >= from) return acted;
  const boundary = /[、,和及等](?=[^、,和及等]{4,})/.exec(acted.folded.slice(from));
  const tail = cut(acted, from + (boundary ? boundary.index + 1 : 0), acted.folded.length);
  const lead = cut(acted, 0, Math.min(opening, from));
  return { folded: lead.folded + tail.folded, text: lead.text + tail.text };
}
