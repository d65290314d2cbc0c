/** Mixes a seed and an index into one 32-bit state, so that each patient has a stream of numbers of its own. */
function mix(seed: number, index: number): number {
  let hash = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Small seeded generator (mulberry32): good enough for made-up people, not for secrets. */
export class Random {
  private state: number;

  constructor(seed: number, index: number) {
    this.state = mix(seed, index);
  }

  /** 0 <= x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whole number, both ends included. */
  between(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Roughly normal, never further than 3.5 deviations from the mean. */
  normal(mean: number, deviation: number): number {
    return mean + deviation * Math.sqrt(3) * (this.next() + this.next() + this.next() + this.next() - 2);
  }

  /** Years until an event of a yearly hazard. */
  waiting(hazard: number): number {
    return -Math.log(1 - this.next()) / hazard;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  }
}
