/** Who follows work that is done page by page, and what stops it. */
export interface PagedWork {
  /** Aborted when the worker stops: the work ends behind the page at hand. */
  readonly signal?: AbortSignal;
  /** Told after each page how much is done in this run. */
  readonly onPage?: (done: number) => Promise<void> | void;
}

/** Does one page after the other, each in a transaction of its own, until a page finds nothing to do. @param page - how much it did */
export async function inPages(page: () => Promise<number>, { signal, onPage }: PagedWork = {}): Promise<void> {
  let total = 0;
  for (let done = 1; done > 0;) {
    signal?.throwIfAborted();
    done = await page();
    total += done;
    await onPage?.(total);
  }
}
