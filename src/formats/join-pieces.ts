/** Words and figures of alphabets, which put spaces between words, with the mark behind them. */
const SPACED_END = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}][%,.;:!?)]?$/u;
const SPACED_START = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}(]/u;

/**
 * Two pieces of running text as one: a space between words of alphabets, none beside a Chinese character.
 *
 * @example joinPieces('法治', '政府') // '法治政府'
 * @example joinPieces('Windows', 'XP') // 'Windows XP'
 */
export function joinPieces(first: string, second: string): string {
  return SPACED_END.test(first.slice(-3)) && SPACED_START.test(second) ? `${first} ${second}` : first + second;
}
