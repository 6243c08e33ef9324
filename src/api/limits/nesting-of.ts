/**
 * How many brackets of a query are open at once, of whatever kind; those in texts and comments do not count. It goes
 * through the query once and does not go down into it, so that any length can be measured before anything parses it.
 *
 * @example nestingOf('{ reports(filter: { not: {} }) { totalCount } }') // 4
 */
export function nestingOf(query: string): number {
  let deepest = 0;
  let depth = 0;
  for (let i = 0; i < query.length; i += 1) {
    switch (query.charAt(i)) {
      case '{':
      case '(':
      case '[':
        depth += 1;
        deepest = Math.max(deepest, depth);
        break;
      case '}':
      case ')':
      case ']':
        depth = Math.max(0, depth - 1);
        break;
      case '#':
        i = endOfLine(query, i);
        break;
      case '"':
        i = query.startsWith('"""', i) ? endOfBlock(query, i) : endOfText(query, i);
        break;
    }
  }
  return deepest;
}

/** Where each ends: at its last character, or with the query where nothing ends it. */
type EndOf = (query: string, start: number) => number;

const endOfLine: EndOf = (query, start) => {
  let i = start;
  while (i < query.length && query[i] !== '\n' && query[i] !== '\r') i += 1;
  return i;
};

/** A text ends with its line, closed or not: whether it may GraphQL says. */
const endOfText: EndOf = (query, start) => {
  for (let i = start + 1; i < query.length; i += 1) {
    const character = query[i];
    if (character === '"' || character === '\n' || character === '\r') return i;
    if (character === '\\') i += 1;
  }
  return query.length;
};

/** In a text of lines (`"""`) nothing is escaped but what would end it. */
const endOfBlock: EndOf = (query, start) => {
  let end = query.indexOf('"""', start + 3);
  while (end > 0 && query[end - 1] === '\\') end = query.indexOf('"""', end + 3);
  return end < 0 ? query.length : end + 2;
};
