import type { Context } from './context.js';
import type { KeyIndex } from './key-index.js';
import type { PreparedCopy, PreparedSchema } from '../schema/prepared-schema.js';
import type { Endpoint, PreparedTable } from '../table/prepared-table.js';
import type { StageStep, StepEffect, ValueOrigin } from '../stage-result.js';

interface Asked extends Pick<StageStep, 'trace' | 'purpose' | 'row'> {
  readonly context: Context;
}

interface OpenStep extends StageStep {
  readonly effects: StepEffect[];
}

/** Records a run for an explanation: every evaluated table, what it was asked, and where each value came from. */
export class StepRecorder {
  readonly steps: StageStep[] = [];
  private readonly origins = new Map<number, ValueOrigin>();
  private readonly open: { readonly index: number; readonly step: OpenStep }[] = [];

  constructor(private readonly keys: KeyIndex) {}

  /** Notes which inputs the case brought; all other values of inputs and outputs are defaults. */
  start(schema: PreparedSchema, context: Context): void {
    for (const { slot } of schema.inputs) if (typeof context.get(slot) === 'string') this.origins.set(slot, 'given');
  }

  /** An output got its default, in place of whatever the case brought. */
  outputReset(slot: number): void {
    this.origins.delete(slot);
  }

  /** A mapping set a value before its first table. */
  initialValue(slot: number): void {
    this.origins.set(slot, 'initial');
  }

  /** A value was copied to another key. */
  copied({ from, to }: PreparedCopy): void {
    this.origins.set(to, this.originOf(from));
  }

  /** Records something while values are copied for a moment. */
  aside(copies: readonly PreparedCopy[], record: () => void): void {
    const before = copies.map(({ to }) => this.origins.get(to));
    for (const copy of copies) this.copied(copy);
    record();
    copies.forEach(({ to }, index) => {
      const origin = before[index];
      if (origin === undefined) this.origins.delete(to);
      else this.origins.set(to, origin);
    });
  }

  /** A table was asked; its endpoints follow until it is closed. */
  openTable(table: PreparedTable, asked: Asked): void {
    const step: OpenStep = {
      trace: asked.trace,
      purpose: asked.purpose,
      tableId: table.id,
      row: asked.row,
      calledBy: this.open.at(-1)?.index,
      values: table.inputSlots.map((slot) => asked.context.get(slot)),
      origins: table.inputSlots.map((slot) => this.originOf(slot)),
      referenced: this.referencedBy(table).map((slot) => ({ key: this.keys.key(slot), value: asked.context.get(slot) })),
      effects: [],
    };
    this.open.push({ index: this.steps.push(step) - 1, step });
  }

  closeTable(): void {
    this.open.pop();
  }

  /** An endpoint is carried out. */
  endpoint(endpoint: Endpoint): void {
    const { kind, text, resultKey: column } = endpoint;
    if (kind === 'VALUE') return;
    this.addEffect(kind === 'JUMP' || kind === 'ERROR' ? { kind, column, text: text ?? '' } : { kind, column });
  }

  /** A VALUE endpoint wrote a key. */
  wrote(endpoint: Endpoint, slot: number, context: Context): void {
    const last = this.open.at(-1);
    if (last === undefined) return;
    const { referenceSlot } = endpoint;
    const copied = referenceSlot < 0 ? {} : { copiedFrom: this.keys.key(referenceSlot), origin: this.originOf(referenceSlot) };
    this.addEffect({ kind: 'VALUE', column: endpoint.resultKey, key: this.keys.key(slot), value: context.get(slot), ...copied });
    this.origins.set(slot, last.index);
  }

  /** Where the value that a key holds at the end came from. */
  origin(key: string): ValueOrigin {
    const slot = this.keys.find(key);
    return slot === undefined ? 'default' : this.originOf(slot);
  }

  private referencedBy({ extraInput, inputSlots }: PreparedTable): number[] {
    return (extraInput ?? []).map((key) => this.keys.slot(key)).filter((slot) => !inputSlots.includes(slot));
  }

  private addEffect(effect: StepEffect): void {
    this.open.at(-1)?.step.effects.push(effect);
  }

  private originOf(slot: number): ValueOrigin {
    return this.origins.get(slot) ?? 'default';
  }
}
