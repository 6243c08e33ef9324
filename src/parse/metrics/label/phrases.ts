import { CLOSING, OPENING } from '../../../knowledge/phrase-edges.ts';
import { EdgePattern } from '../../../text/edge-pattern.ts';
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

const OPENS = new EdgePattern(OPENING);
const CLOSES = new EdgePattern(CLOSING);

/** How long the words between a phrase and its number are. */
function closingOf(folded: string, opening: number): number {
  // most numbers follow their words at once, and many have none
  if (!CLOSES.mayMatch(folded)) return 0;
  return CLOSES.lengthIn(folded.slice(Math.max(opening, folded.length - LONGEST_CLOSING)));
}

const ONE_WORD = /(?<![提上下回缩压攀跃倍递])[增减升降][至到]$/;

function edges(folded: string): readonly [from: number, to: number] {
  const opening = OPENS.lengthIn(folded);
  const to = folded.length - closingOf(folded, opening);
  // 增至 is one word
  const taken = folded[to];
  const isOne = (taken === '至' || taken === '到') && ONE_WORD.test(folded.slice(Math.max(0, to - 2), to + 1));
  return [opening, isOne ? to + 1 : to];
}

/** 学习《…》《…》等法律法规: titles told one after another name kinds of what stands behind them. */
const LISTED_TITLES = /(?:《[^《》]*(?:《[^《》]*》[^《》]*)*》[、和及与]?)+等/;

/** Titles are looked for in no longer phrases, so that a text without marks stays linear. */
const LONGEST_LISTED = 400;

/** Without the list of titles in it that examples are given by. */
function withoutTitles(long: Phrase): Phrase {
  const list = long.folded.length > LONGEST_LISTED ? null : LISTED_TITLES.exec(long.folded);
  if (!list || list.index + list[0].length === long.folded.length) return long;
  const behind = cut(long, list.index + list[0].length, long.folded.length);
  const front = cut(long, 0, list.index);
  return { folded: front.folded + behind.folded, text: front.text + behind.text };
}

/** A place in a phrase, or where the title that it lies in gives way to the next, or begins. */
function outsideTitle(folded: string, at: number): number {
  const opened = folded.lastIndexOf('《', at);
  if (opened < 0 || folded.slice(opened, at).includes('》')) return at;
  const next = folded.indexOf('《', at);
  return next < 0 ? opened : next;
}

/** Shortens a long phrase to its verb and its end, where the thing counted stands, from a boundary on. */
export function shorten(whole: Phrase): Phrase {
  if (whole.folded.length <= LONGEST_PHRASE) return whole;
  const long = withoutTitles(whole);
  if (long.folded.length <= LONGEST_PHRASE) return long;
  const verb = /(?:共(?!和国|[同享建治])|累计|先后)(?=[\u4e00-\u9fff])/.exec(long.folded);
  const acted = verb ? cut(long, verb.index + verb[0].length, long.folded.length) : long;
  if (acted.folded.length <= LONGEST_PHRASE) return acted;
  const opening = openingVerb(acted.folded);
  const from = acted.folded.length - LONGEST_PHRASE;
  if (opening >= from) return acted;
  const boundary = /[、,和及等](?=[^、,和及等]{4,})/.exec(acted.folded.slice(from));
  const tail = cut(acted, outsideTitle(acted.folded, from + (boundary ? boundary.index + 1 : 0)), acted.folded.length);
  const lead = cut(acted, 0, Math.min(opening, from));
  return { folded: lead.folded + tail.folded, text: lead.text + tail.text };
}
