import type { Span } from '../../records/span.ts';
import { isSpace } from '../../text/white-space.ts';
import type { Candidate, Scope } from './candidate.ts';

/** The text right before a candidate, up to two units of white space aside. */
export function before({ folded }: Scope, { start }: Span, length: number): string {
  const farthest = Math.max(0, start - length - 2);
  let end = start;
  while (end > farthest && isSpace(folded.charCodeAt(end - 1))) end--;
  return folded.slice(Math.max(farthest, end - length), end);
}

/** Whether that text, if there is any, ends in one of some characters: cheap to ask before its words are looked at. */
export function mayEndIn(characters: Uint8Array, { folded }: Scope, { start }: Span): boolean {
  let end = start;
  while (end > 0 && isSpace(folded.charCodeAt(end - 1))) end--;
  return end > 0 && characters[folded.charCodeAt(end - 1)] === 1;
}

/** The text right behind a candidate. */
export const after = ({ folded }: Scope, { end }: Span, length: number): string => folded.slice(end, end + length);

/** The number itself, up to its unit. */
export const numeral = ({ folded }: Scope, { start, unit }: Candidate): string => folded.slice(start, unit.start);
