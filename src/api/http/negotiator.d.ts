/** The package has no types of its own. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: { readonly accept?: string } });

    /** The one of some media types that the client likes best. */
    mediaType(available: string[]): string | undefined;
  }
}
