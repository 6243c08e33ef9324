/** How many items a thread is given at a time: enough for it not to wait for the next, since handing them over takes a moment. */
export const MOST_ITEMS = 32;
