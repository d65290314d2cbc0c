/** What the address of the page of deaths says. */
export interface DeathsSearch {
  readonly view?: 'follow-back' | undefined;
  readonly batch?: string | undefined;
  readonly record?: string | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined);

/** Reads the address; what it does not know is left out. */
export function readDeathsSearch(search: Readonly<Record<string, unknown>>): DeathsSearch {
  const [batch, record] = [text(search.batch), text(search.record)];
  return {
    ...(search.view === 'follow-back' ? { view: 'follow-back' } : {}),
    ...(batch === undefined ? {} : { batch }),
    ...(record === undefined ? {} : { record }),
  };
}
