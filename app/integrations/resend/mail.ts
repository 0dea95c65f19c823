/** One message to one person. `from` comes from `senderAddress`. */
export type Mail = {
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  replyTo?: string;
  headers?: Record<string, string>;
  /** Come back in the delivery webhooks; letters, digits, `-` and `_` only. */
  tags?: Record<string, string>;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
};

/** What became of a mail: taken for delivery under `id`, or refused for good because of `problem`. */
export type MailOutcome = { id: string; problem: null } | { id: null; problem: string };
