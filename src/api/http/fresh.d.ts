/** The package has no types of its own. */
declare module 'fresh' {
  import type { IncomingHttpHeaders } from 'node:http';

  /** Whether a response with these headers is what the client of the request has already. */
  export default function fresh(
    request: IncomingHttpHeaders,
    response: Readonly<{ etag?: string; 'last-modified'?: string }>,
  ): boolean;
}
