const FIELD = '[data-field]';

/** Moves from one field to the next or the one before, in the order of the layout. */
export function focusNextField(from: HTMLElement, step: 1 | -1): void {
  const all = [...(from.closest('[data-fields]') ?? document).querySelectorAll<HTMLElement>(FIELD)];
  all[all.indexOf(from) + step]?.focus();
}

/** Brings an item's field to the middle of the pane and puts the cursor into it. @returns false when it is not drawn */
export function focusItem(id: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-fields] [data-item="${CSS.escape(id)}"]`);
  if (!row) return false;
  row.scrollIntoView({ block: 'center' });
  row.querySelector<HTMLElement>(FIELD)?.focus({ preventScroll: true });
  row.dataset['found'] = '';
  window.setTimeout(() => delete row.dataset['found'], 1600);
  return true;
}

/** The item whose field has the cursor. */
export function focusedItem(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
}

/** Hands over what is typed in the field in focus, as leaving it would; the cursor stays. */
export function commitTyping(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches(FIELD)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
