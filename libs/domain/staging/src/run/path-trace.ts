const NO_PATH: readonly string[] = [];
/** Steps remembered in all; beyond it the memory starts anew, so that arbitrary input cannot fill the heap. */
const REMEMBERED_STEPS = 50_000;

/** One step of a path, with the steps that followed it so far. */
class Step {
  list: readonly string[] | undefined;
  latest: Step | undefined;
  private readonly others = new Map<string, Step>();

  constructor(
    readonly trace: string,
    readonly before: Step | undefined,
    readonly length: number,
  ) {}

  find(trace: string): Step | undefined {
    return this.others.get(trace);
  }

  follow(step: Step): void {
    this.others.set(step.trace, step);
  }
}

/** Records the path of one case after the other. Cases of a kind share one list, so that a path costs nothing once it was met. */
export class PathTrace {
  private root = new Step('', undefined, 0);
  private at = this.root;
  private remembered = 0;

  /** Starts a new path. */
  start(): void {
    if (this.remembered > REMEMBERED_STEPS) {
      this.root = new Step('', undefined, 0);
      this.remembered = 0;
    }
    this.at = this.root;
  }

  /** Steps since the start. */
  get length(): number {
    return this.at.length;
  }

  add(trace: string): void {
    const { at } = this;
    const latest = at.latest;
    this.at = latest !== undefined && latest.trace === trace ? latest : this.step(at, trace);
  }

  /** The steps since the start. */
  list(): readonly string[] {
    const { at } = this;
    return at.length === 0 ? NO_PATH : (at.list ??= written(at));
  }

  private step(at: Step, trace: string): Step {
    let step = at.find(trace);
    if (step === undefined) {
      step = new Step(trace, at, at.length + 1);
      at.follow(step);
      this.remembered++;
    }
    at.latest = step;
    return step;
  }
}

function written(last: Step): readonly string[] {
  const traces = new Array<string>(last.length);
  for (let step = last; step.before !== undefined; step = step.before) traces[step.length - 1] = step.trace;
  return traces;
}
