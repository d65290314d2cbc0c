import { type QueryFilters, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/**
 * Follows a server-sent event stream while `url` is given; the browser reconnects by itself.
 * @param onEvent - called with the parsed data of each event named `name`
 */
function useLiveEvents(url: string | undefined, name: string, onEvent: (data: unknown) => void): void {
  const latest = useRef(onEvent);
  useEffect(() => {
    latest.current = onEvent;
  }, [onEvent]);
  useEffect(() => {
    if (url === undefined) return;
    const source = new EventSource(url);
    source.addEventListener(name, (event: MessageEvent<string>) => latest.current(JSON.parse(event.data)));
    return () => source.close();
  }, [url, name]);
}

/** Work of the registry that a list shows, and where its progress is told. */
export interface ListedRun<Run> {
  readonly run: Run | undefined;
  readonly isAtWork: (run: Run) => boolean;
  /** Address of the list; the events of a run are at `ADDRESS/ID/events`. */
  readonly address: string;
  /** Name of its events. */
  readonly event: string;
  /** The lists that hold it. */
  readonly lists: QueryFilters;
  /** What is read anew when it has ended. */
  readonly atEnd: (id: string) => readonly QueryKey[];
}

/** Keeps one run up to date in the lists that show it, as long as workers are at it. */
export function useListedRun<Run extends { readonly id: string }>({ run, isAtWork, address, event, lists, atEnd }: ListedRun<Run>): void {
  const client = useQueryClient();
  useLiveEvents(run && isAtWork(run) ? `${address}/${run.id}/events` : undefined, event, (data) => {
    const next = data as Run; // the stream carries the very shape of the list
    client.setQueriesData<readonly Run[]>(lists, (list) => list?.map((known) => (known.id === next.id ? next : known)));
    if (isAtWork(next)) return;
    for (const queryKey of atEnd(next.id)) void client.invalidateQueries({ queryKey });
  });
}
