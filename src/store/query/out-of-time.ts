import type { Database } from '../open-database.ts';
import { type Expression, text, textOf } from './expression.ts';

/** A tree whose parts take longer than it may. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** The function that a connection must have for it: throws `OutOfTime` when the time of the statement is up, else gives 1. */
const IN_TIME_FUNCTION = 'fazhi_in_time';

/** A part of a statement that is begun only while there is time: what has begun is not interrupted. */
export const whileInTime = (part: Expression): Expression =>
  text(`CASE WHEN ${IN_TIME_FUNCTION}() THEN ${textOf(part)} END`);

/** Gives a connection that function. @returns Says by when what runs next must have come to its last part, in milliseconds from now. */
export function timeOf({ sqlite }: Database): (milliseconds: number) => void {
  let end = Number.POSITIVE_INFINITY;
  sqlite.function(IN_TIME_FUNCTION, () => {
    if (performance.now() > end) throw new OutOfTime();
    return 1;
  });
  return (milliseconds) => {
    end = performance.now() + milliseconds;
  };
}
