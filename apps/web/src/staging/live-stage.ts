import type { Items } from '#domain/naaccr';
import type { StageInWords } from '#domain/staging';
import type { AbstractDraft } from '../abstraction/abstract-draft.js';
import type { StageReply, StageRequest, StagingMeans } from './stage-messages.js';

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, (reply: StageReply) => void>();
const measured = new Set<string>();

/** One worker for as long as the page is open: the releases it has loaded serve every case. */
function stageWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./stage-worker.ts', import.meta.url), { type: 'module', name: 'stage' });
  worker.addEventListener('message', ({ data }: MessageEvent<StageReply>) => {
    for (const { release, milliseconds } of data.loaded) measure(release, milliseconds);
    waiting.get(data.number)?.(data);
    // The worker answers in order and drops what a later case has overtaken.
    for (const number of waiting.keys()) if (number <= data.number) waiting.delete(number);
  });
  return worker;
}

/** Leaves in the browser's own timeline how long a release took to load. */
function measure(release: string, milliseconds: number): void {
  if (measured.has(release)) return;
  measured.add(release);
  performance.measure(`staging release ${release}`, { start: Math.max(0, performance.now() - milliseconds), duration: milliseconds });
}

/**
 * The stage of an open abstract as it stands on the screen, by the very code of the server, before anything is saved. What the save answers
 * stays the truth: as soon as nothing is unsaved, and for as long as a release is not loaded, there is no live stage.
 */
export class LiveStage {
  private stage: StageInWords | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly leave: () => void;
  private number = 0;

  constructor(
    private readonly draft: AbstractDraft,
    private readonly means: StagingMeans,
  ) {
    this.leave = draft.subscribeScreen(() => this.follow());
    this.ask(draft.itemsOnScreen()); // loads what this case needs before anybody types
  }

  /** The stage of what is on the screen; `undefined` where the server's answer stands. */
  readonly current = (): StageInWords | undefined => this.stage;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close(): void {
    this.leave();
    waiting.delete(this.number);
  }

  private follow(): void {
    if (this.draft.isAsSaved()) this.show(undefined);
    this.ask(this.draft.itemsOnScreen());
  }

  private ask(items: Items): void {
    const number = (asked += 1);
    this.number = number;
    waiting.set(number, ({ stage }) => {
      if (number === this.number && !this.draft.isAsSaved()) this.show(stage);
    });
    const request: StageRequest = { number, means: this.means, items };
    stageWorker().postMessage(request);
  }

  private show(stage: StageInWords | undefined): void {
    if (stage === this.stage) return;
    this.stage = stage;
    for (const listener of this.listeners) listener();
  }
}
