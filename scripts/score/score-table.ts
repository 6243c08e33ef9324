import { type Figure, type Figures, rank } from './score-card.ts';

const threeDigits = (share: number): string => share.toFixed(3);

function columnsOf(figure: Figure): string {
  if ('of' in figure) return `${threeDigits(figure.accuracy)}  of ${figure.of}`;
  const { f1, precision, recall, gold } = figure;
  return `F1 ${threeDigits(f1)}  precision ${threeDigits(precision)}  recall ${threeDigits(recall)}  gold ${gold}`;
}

function changeOf(figure: Figure, accepted: Figure | undefined): string {
  if (!accepted) return '  (new)';
  const change = rank(figure) - rank(accepted);
  return change === 0 ? '' : `  (${change > 0 ? '+' : ''}${change.toFixed(4)})`;
}

/** A line for each part, with its change against the accepted figure at the end. */
export function scoreTable(figures: Figures, accepted: Figures): string[] {
  return Object.entries(figures).map(
    ([part, figure]) => `${part.padEnd(20)} ${columnsOf(figure)}${changeOf(figure, accepted[part])}`,
  );
}
