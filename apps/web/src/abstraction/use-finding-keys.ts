import type { ItemKey } from '#domain/naaccr';
import { notifications } from '@mantine/notifications';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useDraft } from './DraftProvider.js';
import { focusedItem } from './field-focus.js';

/** The next of `wanted` after the field in focus, in the order of the screen and round again. Items not drawn come last. */
function nextOf(order: readonly ItemKey[], wanted: ReadonlySet<string>, step: 1 | -1): string | undefined {
  const drawn = order.filter((id) => wanted.has(id));
  const all: readonly string[] = [...drawn, ...[...wanted].filter((id) => !drawn.some((known) => known === id))];
  const here = order.findIndex((id) => id === focusedItem());
  const place = (id: string): number => order.findIndex((known) => known === id);
  if (step === 1) return all.find((id) => place(id) > here || place(id) < 0) ?? all[0];
  return all.findLast((id) => place(id) >= 0 && place(id) < here) ?? all.at(-1);
}

/** F8 to the next finding, Shift+F8 back, F9 to the next item that completion misses. */
export function useFindingKeys(order: readonly ItemKey[]): void {
  const { draft, jumpTo } = useDraft();
  const go = (wanted: ReadonlySet<string>, step: 1 | -1, none: string) => (): void => {
    const id = nextOf(order, wanted, step);
    if (id === undefined) notifications.show({ message: none, color: 'green' });
    else jumpTo(id);
  };
  const findings = draft.findingIds();
  const missing = new Set(draft.view.missing.map(({ id }) => id));
  const noFinding = 'No edit fails.';
  useActions([
    {
      id: 'finding-next',
      name: 'Next finding',
      group: 'In the abstract',
      keys: 'f8',
      words: 'error edit warning',
      run: go(findings, 1, noFinding),
    },
    { id: 'finding-back', name: 'Previous finding', group: 'In the abstract', keys: 'shift+f8', run: go(findings, -1, noFinding) },
    { id: 'missing-next', name: 'Next missing item', group: 'In the abstract', keys: 'f9', run: go(missing, 1, 'Nothing is missing.') },
  ]);
}
