import type { Span } from './span.ts';

/** What a cited title names: 法律法规, 党内法规, 政策文件, 报刊栏目, or else. */
export const CITATION_KINDS = ['LAW', 'PARTY_RULE', 'POLICY', 'PUBLICATION', 'OTHER'] as const;
export type CitationKind = (typeof CITATION_KINDS)[number];

/** A title in 《…》, once per report and title. */
export interface Citation {
  /** Without its 《》. */
  title: string;
  kind: CitationKind;
  /** Every place where it stands, its 《》 included. */
  places: Span[];
}
