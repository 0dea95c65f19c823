import { WebhookSender } from '#sandbox/web/webhook-sender.ts';

/** A mail as it was sent, with what became of it. */
export type StoredEmail = {
  id: string;
  messageId: string;
  createdAt: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: Record<string, string>;
  tags: { name: string; value: string }[];
  attachments: { filename: string; contentType: string | null; bytes: number }[];
  scheduledAt: string | null;
  lastEvent: 'scheduled' | 'sent' | 'delivered' | 'bounced' | 'canceled';
};

export type ResendFault = { status: number; times: number };

/** Mails kept; the oldest go first, so that a long demonstration does not grow without end. */
const MAILS_KEPT = 5000;

export class ResendState {
  readonly sender: WebhookSender;
  /** Oldest first. */
  emails: StoredEmail[] = [];
  webhook: { url: string; secrets: string[] } | null = null;
  faults: ResendFault[] = [];
  readonly idempotency = new Map<string, { bodyHash: string; ids: string[] }>();
  /** How many mails an address has got in all, also of those that are no longer kept. */
  readonly received = new Map<string, number>();

  constructor(retryDelaysMs: readonly number[]) {
    this.sender = new WebhookSender(retryDelaysMs);
  }

  add(email: StoredEmail): void {
    this.emails.push(email);
    for (const address of email.to) this.received.set(address, (this.received.get(address) ?? 0) + 1);
    if (this.emails.length > MAILS_KEPT) this.emails.splice(0, this.emails.length - MAILS_KEPT);
  }

  find(id: string): StoredEmail | undefined {
    return this.emails.find((email) => email.id === id);
  }

  /** Newest first; `to` compares the bare address without regard to case. */
  sentTo(to: string | null): StoredEmail[] {
    const wanted = to === null ? null : bareAddress(to);
    return this.emails
      .filter(
        (email) =>
          wanted === null ||
          [...email.to, ...email.cc, ...email.bcc].some((address) => bareAddress(address) === wanted),
      )
      .reverse();
  }

  async reset(): Promise<void> {
    await this.sender.reset();
    this.emails = [];
    this.faults = [];
    this.idempotency.clear();
    this.received.clear();
  }
}

/** `owner@example.com` out of `Li Hua <owner@example.com>`. */
export function bareAddress(address: string): string {
  return (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase();
}
