const sectionElements = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-fields] [data-section]')];

/** Scrolls a section to the top of the pane and puts the cursor into its first field. */
export function focusSection(id: string): void {
  const section = sectionElements().find((element) => element.dataset['section'] === id);
  if (!section) return;
  section.scrollIntoView({ block: 'start' });
  section.querySelector<HTMLElement>('[data-field]')?.focus({ preventScroll: true });
}

/** Tells which section is at the top of the pane. @returns the function that ends it */
export function sectionInView(tell: (id: string) => void): () => void {
  const pane = document.querySelector<HTMLElement>('[data-fields]');
  if (!pane) return () => undefined;
  const look = (): void => {
    const line = pane.getBoundingClientRect().top + 80;
    const above = sectionElements().filter((element) => element.getBoundingClientRect().top <= line);
    const id = (above.at(-1) ?? sectionElements()[0])?.dataset['section'];
    if (id !== undefined) tell(id);
  };
  pane.addEventListener('scroll', look, { passive: true });
  return () => pane.removeEventListener('scroll', look);
}
