/** The lines of a paragraph that has line breaks, without space around them; those that hold nothing are none. */
export const drawnLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Adds lines to lines, one by one: there may be more than a call takes arguments. */
export function append(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line);
}
