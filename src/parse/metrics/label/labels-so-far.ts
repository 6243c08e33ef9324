import { KINDS_OF_POWERS } from '../../../knowledge/set-phrases.ts';
import { fold } from '../../../text/fold.ts';
import { Antecedents } from './antecedents.ts';
import { nearestChanged } from './changes.ts';
import type { Composed } from './compose.ts';
import type { Label } from './label.ts';

/** Of a kind of powers no more is counted: cases, their change, an amount and its change. */
const LONGEST_KIND = 4;

/** The labels of a paragraph up to the number that is read, and what they have counted. */
export class LabelsSoFar {
  readonly labels: Label[] = [];
  readonly counted = new Antecedents();

  /** Adds the label of the next number, by its unit (folded); what a change names is not counted. */
  push(composed: Composed, unit: string, rest: Partial<Label>): void {
    const { own = '', listed = false, changeOf = null, isChange = false, otherYear = false } = rest;
    this.labels.push({ label: composed.text, own, elliptic: composed.elliptic, listed, changeOf, isChange, otherYear });
    if (!isChange) this.counted.remember(composed.noun, unit, composed.text);
  }

  /** The label of the number before, empty where the paragraph has none. */
  previous(index: number): string {
    return index === 0 ? '' : this.labels[index - 1]!.label;
  }

  /** Whether a number is not the first of its sentence. */
  isInSentence(index: number): boolean {
    return index > this.counted.sentence;
  }

  /** Which number before it in its sentence a change tells of, by a name if one is given; null where none can be. */
  changed(index: number, name = ''): number | null {
    return nearestChanged(this.labels, index, this.counted.sentence, name);
  }

  /** Whether other kinds of powers were counted right before: 行政奖励3件,金额2万元;行政裁决2件. */
  isBesidePowers(): boolean {
    return this.labels.slice(-LONGEST_KIND).some(({ label }) => KINDS_OF_POWERS.test(fold(label)));
  }
}
