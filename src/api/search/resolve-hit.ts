import type { RecordKind } from '../../records/record-kind.ts';
import type { Span } from '../../records/span.ts';
import type { RecordName, Row } from '../../store/model/model.ts';
import type { Hit, Values } from '../../store/query/reader.ts';
import { findWords } from '../../store/search/find-words.ts';
import { sentenceSpan } from '../evidence/sentence.ts';
import type { Loaders } from '../loaders.ts';
import { type Quote, type QuotedSpan, type Snippet, snippetOf } from './snippet.ts';

/** A hit with the words that were searched. */
export type HitRow = Values & Hit & { readonly words: readonly string[] };

/** Answers what is asked of a hit beyond what the index knows. */
export async function resolveHit(
  part: 'record' | 'span' | 'snippet',
  hit: HitRow,
  loaders: Loaders,
): Promise<Values | QuotedSpan | Snippet | null> {
  // A report has no place in its text.
  if (part === 'span' && hit.kind === 'REPORT') return null;
  const name = hit.kind.toLowerCase() as RecordName;
  const record = await loaders.one(name, ['id'], [hit.id]);
  if (!record) return null;
  if (part === 'span') return spanOf(record as Row<'section'>);
  if (part === 'snippet')
    return snippetFor(hit, record, isShownInText(hit.kind) ? await textOf(record, loaders) : null);
  return { ...record, __typename: `${hit.kind.charAt(0)}${name.slice(1)}` };
}

async function textOf(record: Values, loaders: Loaders): Promise<string | null> {
  const source = await loaders.one('sourceText', ['reportId'], [(record.reportId ?? record.id) as number]);
  return source && (source.text as string);
}

const spanOf = ({ start, end, text }: QuotedSpan): QuotedSpan => ({ start, end, text });

/** The fields of a record that its snippet is made of. */
export const SNIPPET_FIELDS: Readonly<Record<RecordKind, readonly string[]>> = {
  REPORT: ['title'],
  SECTION: ['text', 'start'],
  MEASURE: ['text', 'start'],
  METRIC: ['text', 'label', 'start', 'end'],
  SHORTCOMING: ['text', 'start'],
  CITATION: ['text', 'title', 'start'],
};

/** Whether a snippet needs the text of the report: of a title, and of a metric, which is shown in its sentence. */
export const isShownInText = (kind: RecordKind): boolean => kind === 'REPORT' || kind === 'METRIC';

type Found = Pick<HitRow, 'kind' | 'words'>;

/** @param text That of the report, where it is needed and there is one. */
export function snippetFor(hit: Found, record: Values, text: string | null): Snippet {
  const { words } = hit;
  const quote = quoteFrom(hit, record, text);
  const isWhole = quote && new Set(findWords(quote.text, words).map(({ word }) => word)).size === words.length;
  return snippetOf(isWhole ? quote : { text: searchedText(hit, record), start: null }, words);
}

/** What the report itself says about the record: where all words stand in that, a snippet has its place in the source. */
function quoteFrom({ kind }: Found, record: Values, text: string | null): Quote | null {
  if (!isShownInText(kind)) {
    const { text, start } = record as Row<'section'>;
    return { text, start };
  }
  if (text === null) return null;
  const place = kind === 'METRIC' ? sentenceSpan(text, record as unknown as Span) : titleIn(text, record);
  return place && { text: text.slice(place.start, place.end), start: place.start };
}

function titleIn(text: string, record: Values): Span | null {
  const { title } = record as Row<'report'>;
  const start = title === null ? -1 : text.indexOf(title);
  return start < 0 ? null : { start, end: start + title!.length };
}

/** What the index has of the record. */
function searchedText({ kind }: Found, record: Values): string {
  if (kind === 'REPORT') return (record as Row<'report'>).title ?? '';
  if (kind === 'CITATION') return `《${(record as Row<'citation'>).title}》`;
  const { text } = record as Row<'section'>;
  return kind === 'METRIC' ? `${(record as Row<'metric'>).label} ${text}` : text;
}
