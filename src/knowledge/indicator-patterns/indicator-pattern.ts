/**
 * How an indicator is told: patterns over folded text. All that are given must match, `not` must not.
 * `label` is what is measured, `clause` the words around the number (the label counts too), `context` the sentence
 * with the headings above it. `sample` is a clause as reports write it.
 */
export interface IndicatorPattern {
  id: string;
  unit: RegExp;
  label?: RegExp;
  clause?: RegExp;
  /** In the clause with what the list of numbers it stands in shares at its end. */
  reach?: RegExp;
  context?: RegExp;
  /** Whether the context may stand in what the paragraph says right before the sentence: 受理行政复议案件9件。其中维持2件. */
  lookBack?: true;
  /** In the label or the clause. */
  not?: RegExp;
  /** Anywhere in the sentence. */
  notInContext?: RegExp;
  sample: string;
}
