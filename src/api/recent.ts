/** What was used last, up to a number of entries: the one that nobody has asked for longest makes room. */
export class Recent<Key, Entry> {
  readonly #most: number;
  readonly #entries = new Map<Key, Entry>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // A map keeps the order in which its keys came.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  set(key: Key, entry: Entry): void {
    if (this.#entries.size >= this.#most) this.#entries.delete(this.#entries.keys().next().value!);
    this.#entries.set(key, entry);
  }
}
