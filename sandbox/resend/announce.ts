import type { WebhookEventPayload } from 'resend';
import { randomId } from '#sandbox/web/random-id.ts';
import type { ResendState, StoredEmail } from './state.ts';
import { svixHeaders } from './svix-headers.ts';

type EmailEvent = 'email.sent' | 'email.scheduled' | 'email.delivered' | 'email.bounced' | 'email.complained';

/** Sends a delivery event to the configured address, if there is one. The id stays the same over all attempts. */
export function announce(state: ResendState, email: StoredEmail, type: EmailEvent): void {
  const { webhook } = state;
  if (!webhook) return;
  const body = JSON.stringify(payload(email, type));
  const id = `msg_${randomId(27)}`;
  state.sender.send({
    eventId: id,
    url: webhook.url,
    body,
    headers: () => ({
      'user-agent': 'Svix-Webhooks/1.0',
      ...svixHeaders(id, body, webhook.secrets, Math.floor(Date.now() / 1000)),
    }),
  });
}

function payload(email: StoredEmail, type: EmailEvent): WebhookEventPayload {
  const data = {
    created_at: email.createdAt,
    email_id: email.id,
    message_id: email.messageId,
    from: email.from,
    to: email.to,
    subject: email.subject,
    ...(email.tags.length > 0
      ? { tags: Object.fromEntries(email.tags.map((tag) => [tag.name, tag.value])) }
      : {}),
  };
  const created_at = new Date().toISOString();
  if (type !== 'email.bounced') return { type, created_at, data } satisfies WebhookEventPayload;
  return {
    type,
    created_at,
    data: {
      ...data,
      bounce: {
        message: "The recipient's email address does not exist.",
        subType: 'General',
        type: 'Permanent',
      },
    },
  } satisfies WebhookEventPayload;
}
