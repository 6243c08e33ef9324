/** What is measured, in the text's own words, and which of them are the clause's own. */
export interface Label {
  label: string;
  /** Words around the number in its own clause, folded. */
  own: string;
  /** Whether the noun is taken from an earlier count of the sentence. */
  elliptic: boolean;
  /** Whether the label alone tells the metric: the clause around it tells of others as well. */
  listed: boolean;
  /** Of a change against another period: index in the paragraph of the metric that changed, null where none is stated. */
  changeOf: number | null;
  isChange: boolean;
  /** Whether it stands in the column of another year than the newest of its table. */
  otherYear: boolean;
}
