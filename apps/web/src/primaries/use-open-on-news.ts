import { useState } from 'react';

/**
 * Whether a panel stands open: from the start when wanted, and again whenever what it says has changed.
 * A person may close it; it stays closed until there is news.
 * @param news - what the panel says, undefined until it is known
 */
export function useOpenOnNews(
  news: string | undefined,
  startsOpen: boolean,
): { readonly isOpen: boolean; readonly setOpen: (isOpen: boolean) => void } {
  const [isOpen, setOpen] = useState(startsOpen);
  const [told, setTold] = useState(news);
  if (news !== undefined && news !== told) {
    setTold(news);
    // The first answer is no news: whether it is shown was decided when the panel came up.
    if (told !== undefined) setOpen(true);
  }
  return { isOpen, setOpen };
}
