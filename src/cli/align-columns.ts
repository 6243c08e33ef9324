/** Characters that take two columns of a terminal: Chinese characters, full-width forms and punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/gu;

/** How many columns a text takes on a terminal. */
const displayWidth = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

/** How a column is filled up. */
export type Alignment = 'left' | 'right';

/**
 * Rows of cells as lines whose columns stand below each other.
 *
 * @example alignColumns([['6878', '户'], ['41', '%']], ['right', 'left']) // ['6878  户', '  41  %']
 */
export function alignColumns(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string[] {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    alignments
      .map((alignment, column) => {
        const cell = row[column] ?? '';
        const filling = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        return alignment === 'right' ? filling + cell : cell + filling;
      })
      .join('  ')
      .trimEnd(),
  );
}
