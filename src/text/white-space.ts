import { characterSet } from './character-set.ts';

/** All that `\s` matches and `trim` takes away. */
export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const SPACE = characterSet(WHITE_SPACE);

/** Whether a code unit is white space. */
export const isSpace = (unit: number): boolean => SPACE[unit] === 1;

/** A text without its white space: most have none, and looking for it is several times as fast as replacing it by nothing. */
export function withoutSpace(text: string): string {
  for (let at = 0; at < text.length; at++) if (isSpace(text.charCodeAt(at))) return text.replace(/\s+/g, '');
  return text;
}
