import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a server took it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly text: string;
}

/** A mail server that takes everything, or refuses one address, or nothing while it is told to be busy. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** While true, every mail is put off. */
  busy = false;

  private constructor(private readonly server: SMTPServer) {}

  static async start(refused?: string): Promise<MailServer> {
    const mails = new MailServer(
      new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onRcptTo: ({ address }, _, done) => {
          if (mails.busy) done(Object.assign(new Error('busy'), { responseCode: 451 }));
          else if (address === refused) done(Object.assign(new Error('unknown'), { responseCode: 550 }));
          else done();
        },
        onData: (stream, session, done) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            mails.received.push({
              to: session.envelope.rcptTo.map(({ address }) => address),
              text: Buffer.concat(chunks).toString('utf8'),
            });
            done();
          });
        },
      }),
    );
    await new Promise<void>((resolve) => mails.server.listen(0, '127.0.0.1', resolve));
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`; // a listening server has an address
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
