import { EXIT, type CommandFailed } from '../exit-codes.js';

/** The wish to stop: Ctrl-C, SIGTERM, SIGHUP, the end of npm, or a process that cannot be kept running. */
export class StopSignal {
  /** Resolves when the registry is to stop. */
  readonly requested: Promise<'stop'>;
  failure: CommandFailed | undefined;
  private isRequested = false;
  private resolve: (stop: 'stop') => void = () => undefined;

  /** @param force - called at a second Ctrl-C, before this process ends at once */
  constructor(
    private readonly say: (line: string) => void,
    private readonly force: () => Promise<void>,
  ) {
    this.requested = new Promise((resolve) => (this.resolve = resolve));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.onSignal());
    this.stopWithNpm();
  }

  /** Stops because something cannot go on. */
  fail(failure: CommandFailed): void {
    this.failure ??= failure;
    this.request();
  }

  private onSignal(): void {
    if (this.isRequested) {
      this.say('Stopping at once. The next start recovers what was left.');
      void this.force().finally(() => process.exit(EXIT.interrupted));
      return;
    }
    this.say('\nStopping … (Ctrl-C again: at once)');
    this.request();
  }

  private request(): void {
    this.isRequested = true;
    this.resolve('stop');
  }

  /** `npm start` that is killed cannot pass a signal on; a registry nobody can stop by Ctrl-C would hold its port. */
  private stopWithNpm(): void {
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const npm = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === npm) return;
      clearInterval(watch);
      this.say('npm is gone; stopping.');
      this.request();
    }, 1000);
    watch.unref();
  }
}
