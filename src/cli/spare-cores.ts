import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine work less beside the program, for one whose own threads keep all cores busy: what it compiles and collects in
 * further threads takes the cores from these. Together they are an eighth of the time of a small import. The engine asks for them
 * when it is about to compile or to collect, and for the size of a heap when a thread begins: to be told before threads are
 * started. None changes what a program does.
 */
export function spareCores(): void {
  // functions are compiled with less of those that they call: a third of the compiling, for a fiftieth of the speed of what is compiled
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
  // several threads that collect together wait for the last of them, which waits for a core
  setFlagsFromString('--no-parallel-scavenge');
  // a thread begins with a heap of a few MB, and goes through all of it each time it has to grow; what it loads takes tens.
  // With twice as much an import of thousands takes more memory
  setFlagsFromString('--initial-old-space-size=48');
  // a pattern is compiled for the machine at once, not first for an interpreter that runs it a single time
  setFlagsFromString('--no-regexp-tier-up');
}
