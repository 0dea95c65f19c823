import type { Mail, MailOutcome } from './mail.ts';

export interface MailSender {
  /**
   * Hands mails over for delivery; the outcomes are in the order of the mails. Calling again with the same key and mails within 24 hours
   * sends nothing twice. One refused mail stops no other. `idempotencyKey`: at most 200 characters.
   *
   * Throws MailSendError: `permanent` when no repetition will help, otherwise call again with the same key.
   */
  send(mails: readonly Mail[], options: { idempotencyKey: string }): Promise<MailOutcome[]>;
}
