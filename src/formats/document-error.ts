import { AppError } from '../errors.ts';
import { DOCUMENT_LIMITS } from './document-limits.ts';

/** The error of a document that cannot be read; the message says why and what to do. */
export const unreadable = (message: string, cause?: unknown): AppError =>
  new AppError('UNSUPPORTED_CONTENT', message, cause === undefined ? {} : { cause });

/** The error of a document whose text is longer than any report. */
export const tooLong = (): AppError =>
  unreadable(`the document holds more than ${DOCUMENT_LIMITS.textLength} characters; no report does, split it first`);
