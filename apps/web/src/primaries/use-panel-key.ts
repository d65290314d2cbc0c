import { useRef, type RefObject } from 'react';
import { useActions } from '../keyboard/KeyboardProvider.js';

interface PanelKey {
  readonly panel: RefObject<HTMLElement | null>;
  readonly head: RefObject<HTMLElement | null>;
  readonly open: () => void;
}

/** Alt+M goes from a field to the panel and opens it; the same key goes back to where the cursor was. */
export function usePanelKey({ panel, head, open }: PanelKey): void {
  const cameFrom = useRef<Element | null>(null);
  const run = (): void => {
    if (panel.current?.contains(document.activeElement)) {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
      return;
    }
    cameFrom.current = document.activeElement;
    open();
    head.current?.focus();
  };
  useActions([{ id: 'primaries', name: 'Multiple primaries', group: 'In the abstract', keys: 'alt+m', words: 'same new tumor', run }]);
}
