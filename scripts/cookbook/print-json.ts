/** The longest line that a value is written on as a whole. */
const WIDEST = 110;

/**
 * A value as JSON for a reader: what fits on a line stands on one.
 *
 * @example printJson({ a: [1, 2] }) // { "a": [1, 2] }
 */
export function printJson(value: unknown, indent = ''): string {
  const line = onOneLine(value);
  if (indent.length + line.length <= WIDEST || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return around(
      '[',
      ']',
      value.map((entry) => printJson(entry, inner)),
      indent,
    );
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${printJson(field, inner)}`);
  return around('{', '}', fields, indent);
}

const around = (open: string, close: string, lines: readonly string[], indent: string): string =>
  `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${onOneLine(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
