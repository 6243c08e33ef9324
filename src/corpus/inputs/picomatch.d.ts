/** The package has no types of its own; what is used of it. */
declare module 'picomatch' {
  interface Scanned {
    /** The folders before the first part that is a pattern: `reports`. */
    base: string;
    /** The rest: `**` + `/*.html`; empty where nothing is a pattern. */
    glob: string;
    isGlob: boolean;
  }

  interface Picomatch {
    /**
     * Whether paths, with `/` between folders, match.
     *
     * @param options `posix`: brackets as shells have them, `[!a]` and `[[:digit:]]`.
     */
    (glob: string, options: { posix: boolean }): (path: string) => boolean;
    scan(pattern: string, options?: { unescape?: boolean }): Scanned;
  }

  const picomatch: Picomatch;
  export default picomatch;
}
