/** The place a contact's note is sealed for: it opens nowhere else. */
export function contactPlace(contactId: string): string {
  return `contact:${contactId}`;
}

/** The place of what a contact said and of what stood before and after. */
export function answersPlace(contactId: string): string {
  return `contact.answers:${contactId}`;
}

/** The place of what the withdrawal of a contact brought back. */
export function withdrawalPlace(contactId: string): string {
  return `contact_withdrawal.answers:${contactId}`;
}

/** The place of why a contact was withdrawn. */
export function withdrawalReasonPlace(contactId: string): string {
  return `contact_withdrawal.reason:${contactId}`;
}
