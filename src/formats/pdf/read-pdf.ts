import { join } from 'node:path';
import type { AppError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import { tooLong, unreadable } from '../document-error.ts';
import { DOCUMENT_LIMITS } from '../document-limits.ts';
import type { ExtractedText } from '../extracted-text.ts';
import { tidyText } from '../tidy-text.ts';
import type { PdfFault, PdfReading, PdfRequest } from './pdf-thread.ts';

const MEDIA_TYPE = 'application/pdf';

const { pages: MOST_PAGES, seconds: SECONDS, heapMegabytes: HEAP, bufferBytes: BUFFER } = DOCUMENT_LIMITS.pdf;

const FAULTS: Readonly<Record<PdfFault, (detail: string) => AppError>> = {
  'not-installed': () =>
    unreadable(
      'reading PDF takes the package pdfjs-dist, which is not installed; run `npm install pdfjs-dist@5.6.205`',
    ),
  encrypted: () => unreadable('the PDF is protected by a password; save it without one first'),
  damaged: (detail) => unreadable(`a damaged PDF (${detail}); fetch it again, or print it to PDF anew`),
  'too-many-pages': () => unreadable(`the PDF has more than ${MOST_PAGES} pages; split it first`),
  'too-long': () => tooLong(),
  overpacked: () =>
    unreadable(`the PDF packs more than ${BUFFER / 2 ** 20} MB into one stream; no report does, print it to PDF anew`),
  'no-text': () => unreadable('the PDF holds pictures of pages, no text; run text recognition (OCR) first'),
};

const tooCostly = (cause: unknown): AppError =>
  unreadable(
    `the PDF takes more than ${SECONDS} seconds or ${HEAP} MB to read; no report does, print it to PDF anew`,
    cause,
  );

/** One thread, started with the first PDF: another is read when the one before is. It ends when it has long been idle. */
async function startThread() {
  const { Piscina } = await import('piscina');
  return new Piscina<PdfRequest, PdfReading>({
    filename: join(packageRoot, 'dist', 'src', 'formats', 'pdf', 'pdf-thread.js'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
}
let thread: ReturnType<typeof startThread> | null = null;
let queue: Promise<unknown> = Promise.resolve();

async function readInThread(bytes: Uint8Array): Promise<PdfReading> {
  thread ??= startThread();
  const signal = AbortSignal.timeout(SECONDS * 1000);
  const read = async (withBorders: boolean): Promise<PdfReading> => {
    const copy = new Uint8Array(bytes);
    return (await thread!).run({ bytes: copy, withBorders }, { signal, transferList: [copy.buffer] });
  };
  try {
    // maps and drawings take more memory than text does, and hold no tables
    return await read(true).catch((error: unknown) => {
      if (isOutOfMemory(error)) return read(false);
      throw error;
    });
  } catch (error) {
    throw (error as Error).name === 'AbortError' || isOutOfMemory(error) ? tooCostly(error) : error;
  }
}

const isOutOfMemory = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * The text of a PDF as lines: a paragraph each, put together again from the lines of the layout, and a row of a table each,
 * with bars between its cells. Page numbers, running headers and footers and tables of contents are left out. Read in a thread
 * of its own, so that a hostile document costs bounded time and memory; its scripts never run.
 *
 * @throws AppError UNSUPPORTED_CONTENT for a PDF that holds no text, is protected by a password, damaged or larger than
 * allowed; and where the package that reads PDF is not installed.
 */
export async function readPdf(bytes: Uint8Array): Promise<ExtractedText> {
  const reading = queue.then(() => readInThread(bytes));
  // the next waits for this one, so that its time is not spent on waiting
  queue = reading.catch(() => {});
  const read = await reading;
  if ('fault' in read) throw FAULTS[read.fault](read.detail ?? '');
  return { text: tidyText(read.lines), mediaType: MEDIA_TYPE, encoding: 'utf-8', page: null };
}
