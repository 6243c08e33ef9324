/** Where the text between two numbers turns from one thing to another. */
export interface Turns {
  /** A sentence or a cell of a table ends. */
  stops: boolean;
  /** A semicolon. */
  pauses: boolean;
  /** 其中 */
  lists: boolean;
  /** A bracket closes that was open before the text. */
  closes: boolean;
  /** A bracket stays open behind it. */
  opens: boolean;
}

const LAST_MARK = '。'.charCodeAt(0);
const OF = '其'.charCodeAt(0);

/**
 * Reads folded text once, character by character: it is asked of each number, and looking for one mark after the other takes several
 * times as long.
 *
 * @example turnsOf('件(其中引导办照') // { stops: false, pauses: false, lists: true, closes: false, opens: true }
 */
export function turnsOf(between: string): Turns {
  const turns = { stops: false, pauses: false, lists: false, closes: false, opens: false };
  let bracket = false;
  for (let at = 0; at < between.length; at++) {
    const unit = between.charCodeAt(at);
    if (unit > LAST_MARK) {
      if (unit === OF && between[at + 1] === '中') turns.lists = true;
      continue;
    }
    switch (between[at]) {
      case '。':
      case '!':
      case '?':
      case '\n':
      case '|':
        turns.stops = true;
        break;
      case ';':
        turns.pauses = true;
        break;
      case '(':
        turns.opens = true;
        bracket = true;
        break;
      case ')':
        turns.opens = false;
        if (!bracket) turns.closes = true;
        bracket = true;
    }
  }
  return turns;
}
