import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { log } from '#app/kernel/log.ts';
import { findTenantById } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { recordDeliveryOutcome } from './record-delivery-outcome.ts';

/** What of Resend's events we act on: https://resend.com/docs/dashboard/webhooks/event-types */
const outcomes = {
  'email.sent': 'sent',
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.suppressed': 'bounced',
  'email.failed': 'failed',
} as const;

const eventSchema = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.string().min(1),
    tags: z.object({ tenant: z.uuid(), delivery: z.uuid() }),
    bounce: z.object({ message: z.string() }).optional(),
    suppressed: z.object({ message: z.string() }).optional(),
    failed: z.object({ reason: z.string() }).optional(),
  }),
});

/**
 * Handles one verified event. The tags, which we gave the mail when it was sent, name the company and the delivery; the id of the mail
 * must be that delivery's. `ignored` is an event of a kind or of a mail that no delivery stands for (a sign-in code).
 *
 * @throws DomainError `invalid_input` when the body is no JSON
 */
export async function handleResendEvent(body: string): Promise<'recorded' | 'unchanged' | 'ignored'> {
  const event = eventSchema.safeParse(parseJson(body)).data;
  const outcome =
    event && Object.hasOwn(outcomes, event.type) && outcomes[event.type as keyof typeof outcomes];
  if (!event || !outcome) return 'ignored';
  const { email_id: providerId, tags, bounce, suppressed, failed } = event.data;
  const row = await findTenantById(tags.tenant);
  if (row?.status !== 'active') return 'ignored';
  const reason = bounce?.message ?? suppressed?.message ?? failed?.reason ?? null;
  const ctx = systemContext(toTenant(row), 'resend.webhook');
  const changed = await recordDeliveryOutcome(ctx, {
    deliveryId: tags.delivery,
    providerId,
    outcome,
    reason,
  });
  log.info({ tenant: row.slug, delivery: tags.delivery, outcome, changed }, 'mail event');
  return changed ? 'recorded' : 'unchanged';
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new DomainError('invalid_input', { cause: error });
  }
}
