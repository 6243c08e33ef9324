import type { Span } from '../../records/span.ts';
import { characterSet } from '../../text/character-set.ts';

/** No sentence ends in these, nor in the last character of one of the words below. */
const GOES_ON = characterSet(',、的和与及对在将把于为彻实进展强升织定发善全持入面格极');
const ENDS_UNFINISHED =
  /(?:[,、的和与及对在将把于为]|贯彻|落实|推进|开展|加强|提升|组织|制定|印发|完善|健全|坚持|深入|全面|严格|积极)$/;
/** Of running text there is more than a heading, and a sentence is over in it. */
const SHORTEST = 20;

/**
 * Whether a line goes on in the next one: a paragraph that was broken in the middle of a sentence (我局深入贯彻⏎有关精神,…).
 * A heading that ends so is no such paragraph, nor does one go on in a line without any mark of a sentence.
 */
export function isWrapped(folded: string, line: Span, next: Span): boolean {
  if (GOES_ON[folded.charCodeAt(line.end - 1)] !== 1 || line.end - line.start < SHORTEST) return false;
  const text = folded.slice(line.start, line.end);
  if (!text.includes('。') || !ENDS_UNFINISHED.test(text.slice(-2))) return false;
  const goesOn = folded.slice(next.start, next.end);
  return (
    /[。,;]/.test(goesOn) &&
    !/^(?:[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十],|首先|其次|最后)/.test(goesOn)
  );
}
