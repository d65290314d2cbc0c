import { itemValue, validateItem, type ItemKey, type Items, type RunningDictionary } from '#domain/naaccr';
import type { AbstractView, EditResult, ItemsSaved, StaleAbstract } from '../api/contract.js';
import { ProblemError } from '../api/problem.js';
import { failingEdits, placeOf } from './failing-edits.js';
import { rejectionsOf } from './item-rejections.js';

/** What is wrong at a field: refused before or at saving, or an edit that fails there. */
export interface Finding {
  readonly kind: 'rejected' | 'error' | 'warning';
  readonly message: string;
}

/** One field as the screen shows it; the same object until something of this field changes. */
export interface FieldState {
  readonly value: string;
  readonly findings: readonly Finding[];
  readonly isUnsaved: boolean;
  /** Completion asks for it and it is blank. */
  readonly isMissing: boolean;
}

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'stale';
export type ItemsPatch = Readonly<Record<string, string | null>>;

/** How a draft reaches the server. */
export interface DraftServer {
  readonly save: (version: number, items: ItemsPatch) => Promise<ItemsSaved>;
  readonly reload: () => Promise<AbstractView>;
}

type Listener = () => void;
const SAVE_DELAY = 1500;
const RETRY_DELAY = 8000;
const NO_FINDINGS: readonly Finding[] = [];

/**
 * The open abstract with what was typed since the last save. Fields listen to their own item only; the panels listen to the whole.
 * A save sends the pending items with the version they were typed on; a stale version stops saving until a person has chosen.
 */
export class AbstractDraft {
  view: AbstractView;
  saveState: SaveState = 'saved';
  saveError: Error | undefined;
  stale: StaleAbstract | undefined;

  private readonly pending = new Map<ItemKey, string>();
  private readonly rejected = new Map<ItemKey, string>();
  private readonly fields = new Map<ItemKey, FieldState>();
  private readonly fieldListeners = new Map<ItemKey, Set<Listener>>();
  private readonly listeners = new Set<Listener>();
  private readonly screenListeners = new Set<Listener>();
  private typed: { readonly id: ItemKey; readonly value: string } | undefined;
  private editsByItem: ReadonlyMap<string, readonly EditResult[]> = new Map();
  private missing: ReadonlySet<string> = new Set();
  private timer: number | undefined;
  private revisionCount = 0;

  constructor(
    view: AbstractView,
    private readonly server: DraftServer,
    readonly dictionary: RunningDictionary,
  ) {
    this.view = view;
    this.indexEdits();
  }

  /** Grows with every change; the snapshot of the panels. */
  readonly revision = (): number => this.revisionCount;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  subscribeTo(id: ItemKey, listener: Listener): () => void {
    const set = this.fieldListeners.get(id) ?? new Set();
    this.fieldListeners.set(id, set.add(listener));
    return () => set.delete(listener);
  }

  /** The value on the screen: typed or saved. */
  value(id: ItemKey): string {
    return this.pending.get(id) ?? itemValue(this.view.items, id);
  }

  field(id: ItemKey): FieldState {
    const known = this.fields.get(id);
    if (known) return known;
    const value = this.value(id);
    const isMissing = value === '' && this.missing.has(id);
    const state = { value, findings: this.findingsOf(id), isUnsaved: this.pending.has(id), isMissing };
    this.fields.set(id, state);
    return state;
  }

  /** Told of every change of what is on the screen, each key included; for what follows typing without repainting fields. */
  subscribeScreen(listener: Listener): () => void {
    this.screenListeners.add(listener);
    return () => this.screenListeners.delete(listener);
  }

  /** Names what stands in a field that is not left yet; `undefined` when that was given up or handed over. */
  typing(id: ItemKey, value: string | undefined): void {
    const isReadable = value !== undefined && value !== this.value(id) && validateItem(id, value) === undefined;
    const before = this.typed;
    this.typed = isReadable ? { id, value } : undefined;
    if (before !== this.typed) this.tellScreen();
  }

  /** Items as they stand on the screen: saved ones, what waits to be saved, and what is being typed. */
  itemsOnScreen(): Items {
    const typed = this.typed && { [this.typed.id]: this.typed.value };
    return { ...this.view.items, ...Object.fromEntries(this.pending), ...typed };
  }

  /** Whether the screen shows what the server has. */
  isAsSaved(): boolean {
    return this.pending.size === 0 && this.typed === undefined;
  }

  /** Ids of items with a finding, in no order. */
  findingIds(): ReadonlySet<string> {
    return new Set([...this.rejected.keys(), ...this.editsByItem.keys()]);
  }

  /** Takes what a person typed. A value that the dictionary refuses is shown as refused and is not saved. */
  change(id: ItemKey, value: string): void {
    if (value === this.value(id) && !this.rejected.has(id)) return;
    const refusal = validateItem(id, value, this.dictionary);
    if (refusal) this.rejected.set(id, refusal.message);
    else {
      this.rejected.delete(id);
      this.pending.set(id, value);
      if (value === itemValue(this.view.items, id)) this.pending.delete(id);
    }
    this.touch([id]);
    if (this.saveState !== 'stale') this.settle();
  }

  /** Saves what is pending now. Resolves when it is on the server or has failed. */
  async save(): Promise<void> {
    window.clearTimeout(this.timer);
    if (this.pending.size === 0 || this.saveState === 'saving' || this.saveState === 'stale') return;
    const sent = new Map(this.pending);
    this.enter('saving');
    try {
      const saved = await this.server.save(
        this.view.version,
        Object.fromEntries([...sent].map(([id, value]) => [id, value === '' ? null : value])),
      );
      this.accept(saved, sent);
    } catch (error) {
      this.refuse(error);
    }
  }

  /** Replaces the saved state, as after completing or reopening. */
  replace(view: AbstractView): void {
    this.view = view;
    this.indexEdits();
    this.touchAll();
    this.settle();
  }

  /** Ends a conflict: the items named are saved as typed here, for the others the newer value stays. */
  async resolveStale(mine: ReadonlySet<string>): Promise<void> {
    const view = await this.server.reload();
    for (const id of [...this.pending.keys()]) if (this.stale && id in this.stale.yours && !mine.has(id)) this.pending.delete(id);
    this.stale = undefined;
    this.saveState = 'unsaved';
    this.replace(view);
    await this.save();
  }

  /** Stops timers; nothing pending is lost by it. */
  close(): void {
    window.clearTimeout(this.timer);
    void this.save();
  }

  private accept(saved: ItemsSaved, sent: ReadonlyMap<ItemKey, string>): void {
    const items: Record<string, string> = { ...this.view.items };
    for (const [id, value] of sent) {
      items[id] = value;
      if (this.pending.get(id) === value) this.pending.delete(id);
    }
    const changed: readonly (readonly [string, string | null])[] = [
      ...saved.changed.map(({ id, to }) => [id, to] as const),
      ...Object.entries(saved.derived),
    ];
    for (const [id, value] of changed) if (this.dictionary.holds(id)) items[id] = value ?? '';
    const { version, status, stage, edits, missing } = saved;
    this.saveError = undefined;
    this.view = { ...this.view, version, status, stage, edits, missing, items };
    this.indexEdits();
    this.touchAll();
    this.saveState = 'saved';
    this.settle();
  }

  private refuse(error: unknown): void {
    const rejections = rejectionsOf(error, this.dictionary);
    if (rejections.length > 0) {
      for (const { id, message } of rejections) {
        this.rejected.set(id, message);
        this.pending.delete(id);
      }
      this.touch(rejections.map(({ id }) => id));
      this.saveState = 'saved';
      this.settle();
      return;
    }
    this.saveError = error instanceof Error ? error : new Error('The change could not be saved.');
    if (error instanceof ProblemError && error.code === 'STALE_ABSTRACT') {
      this.stale = error.data as StaleAbstract;
      this.enter('stale');
      return;
    }
    this.enter('failed');
    const isLost = !(error instanceof ProblemError) || error.status === 0 || error.status >= 500;
    if (isLost) this.timer = window.setTimeout(() => void this.save(), RETRY_DELAY);
  }

  private settle(): void {
    if (this.saveState === 'saving') return;
    window.clearTimeout(this.timer);
    this.enter(this.pending.size > 0 ? 'unsaved' : 'saved');
    if (this.pending.size > 0) this.timer = window.setTimeout(() => void this.save(), SAVE_DELAY);
  }

  private enter(state: SaveState): void {
    this.saveState = state;
    this.touch([]);
  }

  private findingsOf(id: ItemKey): readonly Finding[] {
    const rejection = this.rejected.get(id);
    const edits = this.editsByItem.get(id) ?? [];
    if (rejection === undefined && edits.length === 0) return NO_FINDINGS;
    const fromEdits = edits.map((edit): Finding => ({ kind: edit.severity, message: edit.message }));
    return rejection === undefined ? fromEdits : [{ kind: 'rejected', message: rejection }, ...fromEdits];
  }

  private indexEdits(): void {
    const open = failingEdits(this.view).filter((edit) => !edit.overridden);
    this.missing = new Set(this.view.missing.map(({ id }) => id));
    this.editsByItem = Map.groupBy(open, (edit) => placeOf(edit) ?? '');
  }

  // A field is told only when what it shows has changed.
  private touch(ids: readonly ItemKey[]): void {
    this.revisionCount += 1;
    for (const id of ids) {
      const before = this.fields.get(id);
      this.fields.delete(id);
      const after = this.field(id);
      if (before && isSame(before, after)) this.fields.set(id, before);
      else for (const listener of this.fieldListeners.get(id) ?? []) listener();
    }
    for (const listener of this.listeners) listener();
    this.tellScreen();
  }

  private tellScreen(): void {
    for (const listener of this.screenListeners) listener();
  }

  private touchAll(): void {
    this.touch([...this.fields.keys()]);
  }
}

function isSame(a: FieldState, b: FieldState): boolean {
  const hasSameFindings =
    a.findings.length === b.findings.length && a.findings.every((finding, index) => finding.message === b.findings[index]?.message);
  return a.value === b.value && a.isUnsaved === b.isUnsaved && a.isMissing === b.isMissing && hasSameFindings;
}
