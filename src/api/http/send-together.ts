/** For how long a response that is ready waits for others at most, in milliseconds; longer only while a single one is made. */
const PATIENCE = 2;

let ready: (() => void)[] = [];
let since = 0;

/**
 * Sends a response at the end of this turn of the event loop, with those of all requests that Node has received together: it takes
 * less to wake a client once for several than for each of them, a third of the time of a short one.
 *
 * @param send Writes it to its socket.
 * @param now In milliseconds.
 */
export function sendTogether(send: () => void, now = performance.now()): void {
  if (ready.length === 0) {
    since = now;
    // Comes before Node looks for other requests.
    setImmediate(sendAll);
  }
  ready.push(send);
  if (now - since > PATIENCE) sendAll();
}

function sendAll(): void {
  const sends = ready;
  ready = [];
  for (const send of sends) send();
}
