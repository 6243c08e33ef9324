/**
 * Tells when so many have died within a time that another one would die as well.
 *
 * @param most How many may.
 * @param milliseconds Within what time.
 * @returns To be called at each death, with the time: whether these are too many.
 * @example const tooMany = deathLimit(2, 1000); tooMany(0); tooMany(500); tooMany(999) // true
 */
export function deathLimit(most: number, milliseconds: number): (now: number) => boolean {
  let deaths: number[] = [];
  return (now) => {
    deaths = [...deaths.filter((death) => now - death < milliseconds), now];
    return deaths.length > most;
  };
}
