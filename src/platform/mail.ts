import { createTransport } from 'nodemailer';

export interface Letter {
  /** Stays the same when the letter is tried again, so that a mail program shows it once. */
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

export interface Mailer {
  deliver(letter: Letter): Promise<void>;
  close(): void;
}

/** Sends by SMTP: plain text, one recipient, no answer expected from a machine. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, {
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async deliver({ id, recipient, subject, body }) {
      await transport.sendMail({
        messageId: `<${id}@${host}>`,
        // As an object, an address is never parsed as a list of several.
        to: { name: '', address: recipient },
        subject,
        text: body,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}

/** Without a mail server a letter is delivered by being readable on the page of outgoing mail. */
export const localMailer: Mailer = { deliver: async () => {}, close: () => {} };

/** What may be kept and shown of a failure: codes, never the server's words, which quote the address. */
export function mailFailure(error: unknown): { readonly summary: string; readonly final: boolean } {
  const { code = 'EUNKNOWN', responseCode } = error as { code?: string; responseCode?: number };
  const refusedForGood =
    (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
  return { summary: responseCode === undefined ? code : `${code} ${responseCode}`, final: refusedForGood };
}
