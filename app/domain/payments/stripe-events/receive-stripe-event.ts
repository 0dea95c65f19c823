import type Stripe from 'stripe';
import { z } from 'zod';
import { isPlatformEvent } from '#app/domain/subscription/platform-event-types.ts';
import { env } from '#app/kernel/env.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { log } from '#app/kernel/log.ts';
import { findTenantIdByStripeAccount, recordStripeEvent } from '#tenants/system.ts';
import { findTenantIdByStripeCustomer } from '#tenants/system-subscriptions.ts';
import { handOverEvent } from './hand-over-event.ts';
import { isHandled } from './handled-event-types.ts';

/** The few things that are believed of an event, because they are only used to look further. */
const eventShape = z.object({
  id: z.string().min(1).max(255),
  account: z.string().max(255).nullish(),
  type: z.string().min(1).max(255),
  livemode: z.boolean(),
  data: z.object({
    object: z.looseObject({
      id: z.string().max(255).optional(),
      object: z.string().optional(),
      customer: z.unknown().optional(),
    }),
  }),
});
type EventShape = z.output<typeof eventShape>;

/**
 * Keeps a verified event and hands it to the company of its ACCOUNT; what metadata says about companies is never believed. An event of an
 * unknown account or of the other mode (test, live) is kept and touches nothing. Repetitions are harmless at every point.
 *
 * @throws DomainError `invalid_input` for what is signed and yet no event, `temporarily_unavailable`
 */
export async function receiveStripeEvent(signed: Stripe.Event): Promise<void> {
  const parsed = eventShape.safeParse(signed);
  if (!parsed.success) throw new DomainError('invalid_input');
  const event = parsed.data;
  const account = event.account ?? '';
  const tenantId = account ? await findTenantIdByStripeAccount(account) : await companyOfPlatformEvent(event);
  const outcome = finishedOutcome(event, tenantId);
  if (outcome === 'unknown_account' || outcome === 'livemode_mismatch') {
    log.warn({ event: event.id, account, type: event.type, outcome }, 'an event of Stripe was put aside');
  }
  const { waiting } = await recordStripeEvent({
    id: event.id,
    account,
    type: event.type,
    livemode: event.livemode,
    objectId: event.data.object.id ?? null,
    tenantId,
    outcome,
  });
  if (waiting && tenantId) await handOverEvent(tenantId, { id: event.id, account });
}

/** The company that pays the platform as the customer whom an event of the platform's own account is about. */
async function companyOfPlatformEvent({ type, data: { object } }: EventShape): Promise<string | null> {
  const customer = object.object === 'customer' ? object.id : object.customer;
  if (!isPlatformEvent(type) || typeof customer !== 'string') return null;
  return findTenantIdByStripeCustomer(customer);
}

/** Why there is nothing to do about an event; null where there is. */
function finishedOutcome(event: EventShape, tenantId: string | null): string | null {
  if (!event.account && !(tenantId && isPlatformEvent(event.type))) return 'platform';
  if (!tenantId) return 'unknown_account';
  if (event.livemode !== isLiveMode()) return 'livemode_mismatch';
  return !event.account || isHandled(event.type) ? null : 'ignored';
}

function isLiveMode(): boolean {
  return /^(sk|rk)_live_/.test(env().STRIPE_SECRET_KEY);
}
