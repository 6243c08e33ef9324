import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/**
 * A response that is written with all its headers at once, those that every response to its request has among them: it takes Node longer to
 * have them put on it one after the other, or in an object.
 */
export class ApiResponse extends ServerResponse {
  /** Names and values in turn; those of what is sent come after them. */
  readonly standing: string[] = [];
  /** Is told what is sent, if it is sent whole. */
  onSent: ((answer: Answer) => void) | null = null;

  /** Puts the standing headers on it now, for whoever looks at the headers, or changes them, before anything is sent. */
  settle(): this {
    for (let i = 0; i < this.standing.length; i += 2) this.setHeader(this.standing[i]!, this.standing[i + 1]!);
    this.standing.length = 0;
    return this;
  }
}

/** A server that answers with such responses. */
export type ApiServer = Server<typeof IncomingMessage, typeof ApiResponse>;
