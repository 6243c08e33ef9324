import { sources } from '../../../schema/sqlite/source.ts';
import type { Source } from '../../records/parsed-report.ts';
import { type ColumnsOf, one } from './record.ts';

/** Where a report's text came from, without the text: most who ask don't ask for that. */
export const source = {
  table: sources,
  key: 'reportId',
  fields: {
    reportId: sources.reportId,
    name: sources.name,
    mediaType: sources.mediaType,
    encoding: sources.encoding,
    sha256: sources.sha256,
    url: sources.url,
    length: sources.length,
  } satisfies ColumnsOf<Source, 'text'>,
  relations: { sourceText: one('sourceText', 'reportId', 'reportId') },
};

/** The text that the spans of a report's records refer to. */
export const sourceText = {
  table: sources,
  key: 'reportId',
  fields: { reportId: sources.reportId, text: sources.text },
  relations: {},
};
