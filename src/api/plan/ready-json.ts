/** The whole answer to an operation as it goes out, where data is looked for: `{"data":{…}}` in UTF-8. */
export class ReadyJson {
  constructor(readonly bytes: Uint8Array) {}

  /** The data in it, for whoever wants no text. */
  get data(): Record<string, unknown> {
    return JSON.parse(Buffer.from(this.bytes).toString()).data;
  }
}
