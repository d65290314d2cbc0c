/** The place a contact's note is sealed for: it opens nowhere else. */
export function contactPlace(contactId: string): string {
  return `contact:${contactId}`;
}
