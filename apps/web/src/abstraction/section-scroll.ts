const sectionElements = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-fields] [data-section]')];

/** Scrolls a section to the top of the pane and puts the cursor into its first field. */
export function focusSection(id: string): void {
  const section = sectionElements().find((element) => element.dataset['section'] === id);
  if (!section) return;
  section.scrollIntoView({ block: 'start' });
  section.querySelector<HTMLElement>('[data-field]')?.focus({ preventScroll: true });
}

/** Tells which section the cursor is in, or which one scrolling has brought to the top. @returns the function that ends it */
export function sectionInView(tell: (id: string) => void): () => void {
  const pane = document.querySelector<HTMLElement>('[data-fields]');
  if (!pane) return () => undefined;
  const look = (): void => {
    const { top, bottom } = pane.getBoundingClientRect();
    const held = document.activeElement?.closest<HTMLElement>('[data-section]');
    const box = document.activeElement?.getBoundingClientRect();
    const isSeen = box !== undefined && box.top >= top && box.bottom <= bottom;
    const above = sectionElements().filter((element) => element.getBoundingClientRect().top <= top + 80);
    const section = held && isSeen ? held : (above.at(-1) ?? sectionElements()[0]);
    const id = section?.dataset['section'];
    if (id !== undefined) tell(id);
  };
  pane.addEventListener('scroll', look, { passive: true });
  pane.addEventListener('focusin', look);
  return () => {
    pane.removeEventListener('scroll', look);
    pane.removeEventListener('focusin', look);
  };
}
