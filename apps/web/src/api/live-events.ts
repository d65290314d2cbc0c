import { useEffect, useRef } from 'react';

/**
 * Follows a server-sent event stream while `url` is given; the browser reconnects by itself.
 * @param onEvent - called with the parsed data of each event named `name`
 */
export function useLiveEvents(url: string | undefined, name: string, onEvent: (data: unknown) => void): void {
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
