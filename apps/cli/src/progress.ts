import { Presets, SingleBar } from 'cli-progress';

/** Shows how far a command has come: a bar on a terminal, a line now and then elsewhere. Goes to standard error. */
export interface Progress {
  /** @param done - of the total; @param note - counts in words */
  show(done: number, note: string): void;
  end(): void;
}

const LINE_MILLISECONDS = 5_000;

/** @param total - what is done at the end, such as the bytes of a file */
export function progress(total: number): Progress {
  return process.stderr.isTTY ? bar(total) : lines(total);
}

function bar(total: number): Progress {
  const shown = new SingleBar({ format: '{bar} {percentage} % | {note}', hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  shown.start(total, 0, { note: '' });
  return { show: (done, note) => shown.update(Math.min(done, total), { note }), end: () => shown.stop() };
}

function lines(total: number): Progress {
  let last = performance.now();
  const show = (done: number, note: string): void => {
    if (performance.now() - last < LINE_MILLISECONDS) return;
    last = performance.now();
    console.error(`${Math.min(100, Math.floor((100 * done) / Math.max(total, 1)))} % | ${note}`);
  };
  return { show, end: () => undefined };
}
