import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '#platform/config';
import { MailNotDelivered } from './mail.errors.js';

/** A mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same mail, however often it is tried: servers that get it twice can tell. */
  readonly messageId: string;
}

/** What the server said: `sent`, or `refused` for good, as for an address that does not exist. */
export type Delivery = { readonly result: 'sent' } | { readonly result: 'refused'; readonly cause: string };

const TIMEOUT_MS = 15_000;
const OFF = 'Mail is off: set SMTP_URL, MAIL_FROM and PUBLIC_URL to send reminders.';

/** Sends mail through the server that the settings name; without one, mail is off and says so in the log. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly log = new Logger(Mailer.name);
  private transport: Transporter | undefined;

  constructor(private readonly settings: Settings) {}

  /** Whether mail can be sent; says so in the log when it cannot. */
  isOn(): boolean {
    const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = this.settings;
    const isOn = SMTP_URL !== undefined && MAIL_FROM !== undefined && PUBLIC_URL !== undefined;
    if (!isOn) this.log.log(OFF);
    return isOn;
  }

  /** The address of a page of the registry, for links in mail. @param path - begins with a slash */
  link(path: string): string {
    return `${(this.settings.PUBLIC_URL ?? '').replace(/\/+$/, '')}${path}`;
  }

  /** Sends one mail. @throws MailNotDelivered MAIL_NOT_DELIVERED when it may go through later */
  async send({ to, subject, text, messageId }: Mail): Promise<Delivery> {
    const { SMTP_URL: url, MAIL_FROM: from } = this.settings;
    if (url === undefined || from === undefined) throw new MailNotDelivered('OFF');
    this.transport ??= createTransport({ url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
    const headers = { 'auto-submitted': 'auto-generated' };
    try {
      await this.transport.sendMail({ from, to, subject, text, messageId, headers, disableFileAccess: true, disableUrlAccess: true });
      return { result: 'sent' };
    } catch (error) {
      const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string }; // what nodemailer adds to errors
      if (responseCode !== undefined && responseCode >= 500 && code === 'EENVELOPE')
        return { result: 'refused', cause: String(responseCode) };
      throw new MailNotDelivered(String(responseCode ?? code ?? 'UNKNOWN'));
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
