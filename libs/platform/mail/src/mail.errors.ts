import { RegistryError } from '#platform/http';

/** The mail server could not be reached or asked for patience; the same mail may be sent later. */
export class MailNotDelivered extends RegistryError<'MAIL_NOT_DELIVERED', { readonly cause: string }> {
  /** @param cause - code of the connection or of the server's answer, never its text: it may quote an address */
  constructor(cause: string) {
    const message = `The mail server did not take the mail (${cause}). It is sent again later; check SMTP_URL and the server.`;
    super('MAIL_NOT_DELIVERED', 503, message, { cause });
  }
}
