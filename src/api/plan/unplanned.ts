/** Why an operation is left to the resolvers: it asks for what no plan covers, or its answer has errors, which they place. */
export type Reason = 'introspection' | 'arguments' | 'field' | 'null' | 'depth' | 'statement';

/** Thrown where a plan cannot be made or followed. */
export class Unplanned extends Error {
  override readonly name = 'Unplanned';

  constructor(
    readonly reason: Reason,
    /** What it was: `Report.evidence` */
    readonly what: string,
  ) {
    super(`${reason}: ${what}`);
  }
}
