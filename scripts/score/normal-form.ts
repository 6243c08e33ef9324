/** Two texts that differ only in width, white space or a closing mark say the same; undefined and null both say nothing. */
export function normalForm(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return String(value)
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[;。]+$/u, '');
}

/** Whether two values are the same in normal form. */
export const same = (a: unknown, b: unknown): boolean => normalForm(a) === normalForm(b);
