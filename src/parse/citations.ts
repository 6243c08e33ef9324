import { CITATION_KIND_PATTERNS } from '../knowledge/citation-kinds.ts';
import type { Citation, CitationKind } from '../records/citation.ts';
import type { Problem } from '../records/problem.ts';
import type { Span } from '../records/span.ts';
import { characterSet } from '../text/character-set.ts';
import { PatternSieve } from '../text/pattern-sieve.ts';
import { withoutSpace } from '../text/white-space.ts';
import type { Document } from './document.ts';

const LONGEST_TITLE = 120;

/** A title over one line break, both of its halves without the end of a sentence. */
const WRAPPED = /^《[^《》\n。;:!?]+\n[^《》\n。;:!?]{1,60}》/;

const KINDS = new PatternSieve(CITATION_KIND_PATTERNS.map(({ pattern }) => pattern));

function kindOf(title: string): CitationKind {
  const kind = KINDS.first(title);
  return kind < 0 ? 'OTHER' : CITATION_KIND_PATTERNS[kind]!.kind;
}

const MARKS = characterSet('《》\n');

/** Places of titles in 《…》, the marks included; where titles nest, the outermost. An unclosed mark is a problem. */
export function findTitles({ folded }: Document): { titles: Span[]; problems: Problem[] } {
  const titles: Span[] = [];
  const problems: Problem[] = [];
  let start = -1;
  let depth = 0;
  const abandon = () => {
    if (depth > 0) {
      problems.push({
        code: 'UNBALANCED_TITLE_MARKS',
        message: 'A title mark 《 is not closed.',
        start,
        end: start + 1,
      });
    }
    depth = 0;
  };
  for (let index = 0; index < folded.length; index++) {
    if (depth === 0) {
      // outside of titles only the next one matters
      index = folded.indexOf('《', index);
      if (index < 0) break;
    }
    if (MARKS[folded.charCodeAt(index)] === 0) continue;
    const mark = folded[index];
    // a title goes on over the break of a line that was wrapped
    const wrapped = mark === '\n' && depth > 0 && WRAPPED.test(folded.slice(start, index + LONGEST_TITLE));
    if (depth > 0 && !wrapped && (mark === '\n' || index - start > LONGEST_TITLE)) abandon();
    if (mark === '《') {
      if (depth === 0) start = index;
      depth++;
    } else if (mark === '》' && depth > 0) {
      depth--;
      if (depth === 0) titles.push({ start, end: index + 1 });
    }
  }
  abandon();
  return { titles, problems };
}

/** One citation for each title, whatever its white space, with all its places in text order. */
export function readCitations({ text, folded }: Document, titles: readonly Span[]): Citation[] {
  const citations = new Map<string, Citation>();
  for (const { start, end } of titles) {
    const key = withoutSpace(folded.slice(start + 1, end - 1));
    if (key === '') continue;
    const known = citations.get(key);
    if (known) known.places.push({ start, end });
    else {
      const title = text.slice(start + 1, end - 1);
      citations.set(key, {
        title: title.includes('\n') ? title.replace(/\s*\n\s*/, '') : title,
        kind: kindOf(key),
        places: [{ start, end }],
      });
    }
  }
  return [...citations.values()];
}
