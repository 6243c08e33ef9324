/** How much of what is there was found, and how much of what was found is there. All but `gold` from 0 to 1, to four digits. */
export interface Retrieval {
  f1: number;
  precision: number;
  recall: number;
  /** How many there are. */
  gold: number;
}

/** How much of what was compared is right, from 0 to 1, to four digits. */
export interface Accuracy {
  accuracy: number;
  /** How many were compared. */
  of: number;
}

export type Figure = Retrieval | Accuracy;

/** Figures by the part of a report that they judge: `sections`, `metric label`. */
export type Figures = Record<string, Figure>;

/** The one number by which a figure rises or falls. */
export const rank = (figure: Figure): number => ('of' in figure ? figure.accuracy : figure.f1);

const fourDigits = (share: number): number => Number(share.toFixed(4));

/** Collects what a comparison counts and what it has to say, over all documents. */
export class ScoreCard {
  /** What differs, a line each: `000 section missed: 一、…`. */
  readonly differences: string[] = [];
  readonly #retrieved = new Map<string, { hits: number; missed: number; spurious: number }>();
  readonly #judged = new Map<string, { right: number; of: number }>();
  /** Parts in the order in which they first came up. */
  readonly #parts = new Set<string>();

  /** Counts records of a part that were found, missed, or made up. */
  count(part: string, counts: { hits?: number; missed?: number; spurious?: number }): void {
    this.#parts.add(part);
    const total = this.#retrieved.get(part) ?? { hits: 0, missed: 0, spurious: 0 };
    total.hits += counts.hits ?? 0;
    total.missed += counts.missed ?? 0;
    total.spurious += counts.spurious ?? 0;
    this.#retrieved.set(part, total);
  }

  /** Counts one comparison of a part, right or wrong. */
  judge(part: string, right: boolean): void {
    this.#parts.add(part);
    const total = this.#judged.get(part) ?? { right: 0, of: 0 };
    total.of += 1;
    if (right) total.right += 1;
    this.#judged.set(part, total);
  }

  /** Notes a difference under the number that the document's name begins with. */
  note(document: string, what: string, detail: string): void {
    this.differences.push(`${document.slice(0, 3)} ${what}: ${detail}`);
  }

  figures(): Figures {
    return Object.fromEntries([...this.#parts].map((part) => [part, this.#figure(part)]));
  }

  #figure(part: string): Figure {
    const judged = this.#judged.get(part);
    if (judged) return { accuracy: fourDigits(judged.right / judged.of), of: judged.of };
    const { hits, missed, spurious } = this.#retrieved.get(part) ?? { hits: 0, missed: 0, spurious: 0 };
    const precision = hits / (hits + spurious) || 0;
    const recall = hits / (hits + missed) || 0;
    return {
      f1: fourDigits((2 * precision * recall) / (precision + recall) || 0),
      precision: fourDigits(precision),
      recall: fourDigits(recall),
      gold: hits + missed,
    };
  }
}
