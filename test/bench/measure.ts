/** Times and memory, so that what else the machine does disturbs them little. */

export interface Sample {
  /** ms of the clock on the wall. */
  readonly wall: number;
  /** ms of the processors, all threads of this process (garbage collection too): others do not count. */
  readonly cpu: number;
}

export interface Job {
  readonly work: () => unknown;
  readonly samples: Sample[];
  /** Runs in a sample, so that a short one is not lost in the clock's steps. */
  repeats: number;
}

const ENOUGH = 40; // ms

export function job(work: () => unknown): Job {
  return { work, samples: [], repeats: 1 };
}

/** Takes samples of all jobs in random order, round after round: what changes with time meets all alike. */
export function takeSamples(jobs: readonly Job[], rounds: number, random: () => number): void {
  for (const one of jobs) {
    // once to compile, once to see how long it takes
    one.work();
    one.repeats = Math.max(1, Math.ceil(ENOUGH / sample(one).wall));
    sample(one);
  }
  for (let round = 0; round < rounds; round++) {
    for (const one of shuffled(jobs, random)) one.samples.push(sample(one));
  }
}

function sample({ work, repeats }: Job): Sample {
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let run = 0; run < repeats; run++) work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall: wall / repeats, cpu: (user + system) / 1000 / repeats };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((element) => ({ element, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ element }) => element);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export function middle({ samples }: Job): Sample {
  return {
    wall: median(samples.map((one) => one.wall)),
    cpu: median(samples.map((one) => one.cpu)),
  };
}

/** The same numbers in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Memory {
  /** Bytes of heap that a call has taken when it returns: its result and garbage not collected yet. */
  readonly taken: number;
  /** What remains after a collection: its result. */
  readonly kept: number;
}

export function memoryOf(work: () => unknown, collectGarbage: () => void): Memory {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const result = work();
  const taken = process.memoryUsage().heapUsed - before;
  collectGarbage();
  const kept = process.memoryUsage().heapUsed - before;
  return result === undefined ? { taken: 0, kept: 0 } : { taken, kept };
}
