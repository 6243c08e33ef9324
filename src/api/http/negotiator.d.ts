/** The package has no types of its own. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: { readonly accept?: string; readonly 'accept-encoding'?: string } });

    /** The one of some media types that the client likes best. */
    mediaType(available: string[]): string | undefined;

    /**
     * The one of some encodings that the client likes best.
     *
     * @param preferred Those that go first where it does not mind.
     */
    encoding(available: string[], options: { preferred: string[] }): string | undefined;
  }
}
