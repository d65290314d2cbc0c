import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

/** What the header shows: a title and, smaller, what tells this case from others. */
export interface PageTitle {
  readonly title: string;
  readonly detail: string;
}
interface TitleState {
  readonly shown: PageTitle;
  readonly show: (title: PageTitle) => void;
}
const NONE: PageTitle = { title: '', detail: '' };
const Context = createContext<TitleState>({ shown: NONE, show: () => undefined });

/** Holds the title that the open page asked for. */
export function PageTitleProvider({ children }: { readonly children: ReactNode }) {
  const [shown, show] = useState(NONE);
  const state = useMemo(() => ({ shown, show }), [shown]);
  return <Context value={state}>{children}</Context>;
}

/** The title that the open page asked for. */
export const useShownTitle = (): PageTitle => use(Context).shown;

/**
 * Names the page in the header and the browser's tab.
 * @param tab - name for the tab; never a person's name, because browsers keep tab names in their history
 */
export function usePageTitle(tab: string, title: string = tab, detail = ''): void {
  const { show } = use(Context);
  useEffect(() => {
    document.title = `${tab} · Cancer Registry`;
    show({ title, detail });
  }, [tab, title, detail, show]);
}
