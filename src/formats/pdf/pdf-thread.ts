import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DOCUMENT_LIMITS } from '../document-limits.ts';
import { confineThread } from './confine-thread.ts';
import { documentLines } from './document-lines.ts';
import type { Page } from './page-item.ts';
import { readPage } from './read-page.ts';

/** A PDF, and whether to look for the borders of its tables, which takes memory where a page is full of drawings. */
export interface PdfRequest {
  bytes: Uint8Array;
  withBorders: boolean;
}

/** What came of reading a PDF: its text, or why there is none. */
export type PdfReading = { lines: string[] } | { fault: PdfFault; detail?: string };

export type PdfFault =
  | 'not-installed'
  | 'encrypted'
  | 'damaged'
  | 'too-many-pages'
  | 'too-long'
  | 'overpacked'
  | 'no-text';

const confinement = confineThread();

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

async function loadPdfjs(): Promise<Pdfjs | null> {
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Where the package keeps the encodings of Chinese fonts that a document does not bring itself. */
const encodings = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps') + sep;

/** Borders of tables are looked for until a document has taken so long, in milliseconds. */
const MOST_FOR_BORDERS = 10_000;

/** All pages; null where there is more than allowed. */
async function readPages(document: PDFDocumentProxy, { OPS }: Pdfjs, withBorders: boolean): Promise<Page[] | null> {
  const began = performance.now();
  const pages: Page[] = [];
  let rest: number = DOCUMENT_LIMITS.textLength;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const isEarly = performance.now() - began < MOST_FOR_BORDERS;
    const read = await readPage(page, rest, withBorders && isEarly ? OPS : null);
    for (const { text } of read.items) rest -= text.length + 1;
    if (rest < 0 || confinement.exceeded) return null;
    pages.push(read);
    page.cleanup();
  }
  return pages;
}

function faultOf(error: unknown): PdfReading {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return name === 'PasswordException' ? { fault: 'encrypted' } : { fault: 'damaged', detail: message || name };
}

/**
 * Reads a PDF in a thread of its own. Scripts, forms and pictures in it are not looked at, nothing is fetched.
 */
export default async function readInThread({ bytes, withBorders }: PdfRequest): Promise<PdfReading> {
  const pdfjs = await loadPdfjs();
  if (!pdfjs) return { fault: 'not-installed' };
  confinement.exceeded = false;
  const task = pdfjs.getDocument({
    data: bytes,
    maxImageSize: 0,
    cMapUrl: encodings(),
    cMapPacked: true,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > DOCUMENT_LIMITS.pdf.pages) return { fault: 'too-many-pages' };
    const pages = await readPages(document, pdfjs, withBorders);
    if (!pages) return { fault: confinement.exceeded ? 'overpacked' : 'too-long' };
    const lines = documentLines(pages);
    return lines.length === 0 ? { fault: 'no-text' } : { lines };
  } catch (error) {
    return confinement.exceeded ? { fault: 'overpacked' } : faultOf(error);
  } finally {
    await task.destroy();
  }
}
