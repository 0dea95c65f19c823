import { randomUUID } from 'node:crypto';
import { announce } from './announce.ts';
import type { EmailRequest } from './read-email.ts';
import { bareAddress, type ResendState, type StoredEmail } from './state.ts';

/**
 * Keeps a mail and tells what became of it: sent, then delivered, or bounced where a recipient begins with `bounce` (or is
 * Resend's own `bounced@resend.dev`). A mail for later stays `scheduled`.
 */
export function sendEmail(state: ResendState, request: EmailRequest): StoredEmail {
  const id = randomUUID();
  const email: StoredEmail = {
    id,
    messageId: `<${randomUUID()}@sandbox.resend.dev>`,
    createdAt: new Date().toISOString(),
    from: request.from,
    to: request.to,
    cc: request.cc,
    bcc: request.bcc,
    replyTo: request.reply_to,
    subject: request.subject,
    html: request.html ?? null,
    text: request.text ?? null,
    headers: request.headers ?? {},
    tags: request.tags ?? [],
    attachments: (request.attachments ?? []).map((attachment) => ({
      filename: attachment.filename ?? 'attachment',
      contentType: attachment.content_type ?? null,
      bytes: Buffer.byteLength(attachment.content ?? '', 'base64'),
    })),
    scheduledAt: request.scheduled_at ?? null,
    lastEvent: request.scheduled_at ? 'scheduled' : 'sent',
  };
  state.add(email);
  if (email.scheduledAt) {
    announce(state, email, 'email.scheduled');
    return email;
  }
  announce(state, email, 'email.sent');
  email.lastEvent = bounces(email) ? 'bounced' : 'delivered';
  announce(state, email, email.lastEvent === 'bounced' ? 'email.bounced' : 'email.delivered');
  return email;
}

function bounces(email: StoredEmail): boolean {
  return email.to.some((address) => bareAddress(address).startsWith('bounce'));
}
