const OPENS = '('.charCodeAt(0);
const CLOSES = ')'.charCodeAt(0);

/**
 * Where the last bracket of a folded text opens; -1 where it closes, or there is none.
 *
 * @example openBracket('(维持)案件(其中') // 6
 */
export function openBracket(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit === OPENS) return at;
    if (unit === CLOSES) return -1;
  }
  return -1;
}
