import type { ItemKey } from '#domain/naaccr';
import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { AbstractDraft, FieldState } from './abstract-draft.js';
import type { FieldCodes } from './field-codes.js';

interface DraftContext {
  readonly draft: AbstractDraft;
  /** Codes of the chosen schema by item id; they go before the dictionary's. */
  readonly schemaCodes: ReadonlyMap<string, FieldCodes>;
  readonly isLocked: boolean;
  readonly jumpTo: (id: string) => void;
  /** Draws items that the everyday layout leaves out. */
  readonly draw: (ids: readonly ItemKey[]) => void;
  /** Those that were drawn so. */
  readonly drawn: ReadonlySet<ItemKey>;
}

const Context = createContext<DraftContext | undefined>(undefined);

/** Gives the open abstract to fields and panels. */
export function DraftProvider({ value, children }: { readonly value: DraftContext; readonly children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

/** The open abstract. */
export function useDraft(): DraftContext {
  const context = use(Context);
  if (!context) throw new Error('DraftProvider is missing');
  return context;
}

/** State of one field; repaints only when this item changes. */
export function useField(id: ItemKey): FieldState {
  const { draft } = useDraft();
  const subscribe = useCallback((listener: () => void) => draft.subscribeTo(id, listener), [draft, id]);
  const read = useCallback(() => draft.field(id), [draft, id]);
  return useSyncExternalStore(subscribe, read);
}

/** The draft for panels that show the whole; repaints on every change of it. */
export function useWholeDraft(): AbstractDraft {
  const { draft } = useDraft();
  useSyncExternalStore(draft.subscribe, draft.revision);
  return draft;
}
