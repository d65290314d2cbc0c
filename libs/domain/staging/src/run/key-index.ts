/** Numbers every context key of an algorithm once, so that staging works on arrays instead of maps. Keys come from data and may be any string. */
export class KeyIndex {
  private readonly slotOf = new Map<string, number>();
  private readonly keys: string[] = [];

  /** Number of slots given so far. */
  get size(): number {
    return this.keys.length;
  }

  /** The slot of a key, made if it is new. */
  slot(key: string): number {
    const known = this.slotOf.get(key);
    if (known !== undefined) return known;
    const slot = this.keys.length;
    this.slotOf.set(key, slot);
    this.keys.push(key);
    return slot;
  }

  /** The slot of a key, or `undefined` for a key the algorithm never mentions. */
  find(key: string): number | undefined {
    return this.slotOf.get(key);
  }

  /** The key of a slot. */
  key(slot: number): string {
    return this.keys[slot] ?? '';
  }
}
