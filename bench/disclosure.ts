import { auditTable, suppressTable } from '#domain/disclosure';
import { cpuMilliseconds } from './bench-run.js';

const SIZES = [30, 8, 3, 15];
const THRESHOLD = 16;

/** Every cell of a table, with small counts in about a quarter of them, the same in each run. */
function table(): Parameters<typeof suppressTable>[0] {
  const length = SIZES.reduce((product, size) => product * size, 1);
  const keyOf = (index: number): string[] => {
    let rest = index;
    return SIZES.map((size) => {
      const category = rest % size;
      rest = Math.floor(rest / size);
      return String(category);
    });
  };
  return {
    dimensions: SIZES.map((size, k) => ({ name: `d${k}`, categories: Array.from({ length: size }, (_, c) => String(c)) })),
    cells: Array.from({ length }, (_, index) => ({ key: keyOf(index), count: (index * 7919) % (index % 4 === 0 ? 90 : 20) })),
  };
}

/** A table of 30 sites, 8 stages, 3 sexes and 15 years made safe to publish. Budget: one second of one core. */
export const bench = {
  name: 'disclosure',
  run(log: (line: string) => void): Promise<void> {
    const asked = table();
    let open = 0;
    const milliseconds = cpuMilliseconds(() => {
      open = auditTable(suppressTable(asked, { threshold: THRESHOLD }), THRESHOLD).length;
    });
    log(`${asked.cells.length} cells suppressed and audited in ${Math.round(milliseconds)} ms; ${open} of them can be worked out`);
    return Promise.resolve();
  },
};
