/** The place a printed letter belongs to: it opens nowhere else. */
export const sealedLetter = (id: string): string => `letter:${id}`;
