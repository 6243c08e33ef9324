import type { AppError } from '../../errors.ts';
import type { Given } from '../../records/given.ts';

/** A document whose text may be a report, with all its bytes. */
export interface DocumentItem {
  kind: 'document';
  /** Its source name in the corpus, the same from wherever it is imported: `2022/a.html`, `a.zip/2022/b.html`. */
  name: string;
  /** What the ending of tells the kind of the bytes: `b.html` for `a.zip/2022/b.html`, and for `b.html.gz`. */
  fileName: string;
  /** Where it is, for messages; an entry of an archive as `reports/a.zip/2022/b.html`. */
  path: string;
  /** Alone in their ArrayBuffer, so that this can be transferred to a worker. Never empty. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Where whoever imports it says that it is from. */
  url: string | null;
  /** What whoever imports it knows of the report. */
  given: Given | null;
}

/** A parsed report, not looked at yet: one of those that a JSON or NDJSON file holds. */
export interface RecordItem {
  kind: 'record';
  path: string;
  /** Where in the file: `record 3`, `line 3`. */
  place: string;
  /** As it stands there; may be no valid JSON. */
  json: string;
}

/** What cannot be read, and why. The message does not name the path. */
export interface FaultItem {
  kind: 'fault';
  path: string;
  error: AppError;
}

/** One thing to import, or why it cannot be. */
export type InputItem = DocumentItem | RecordItem | FaultItem;
