/** Something that must be fast, measured on request; budgets are in the log it writes. */
export interface Bench {
  readonly name: string;
  run(log: (line: string) => void): Promise<void>;
}

/** The benches among some modules: those that export `bench`. */
export function benchesIn(modules: readonly object[]): Bench[] {
  return modules.flatMap((module) => ('bench' in module && isBench(module.bench) ? [module.bench] : []));
}

function isBench(value: unknown): value is Bench {
  return typeof value === 'object' && value !== null && 'name' in value && 'run' in value;
}

/** Highest resident memory while `work` runs, in megabytes, sampled every 20 ms. */
export async function withPeakMemory<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly peakMegabytes: number }> {
  let peak = process.memoryUsage.rss();
  const sample = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const sampling = setInterval(sample, 20);
  try {
    const result = await work();
    sample();
    return { result, peakMegabytes: Math.round(peak / 1_048_576) };
  } finally {
    clearInterval(sampling);
  }
}

/** CPU milliseconds of some work in this process; other programs on the machine do not count. */
export function cpuMilliseconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
