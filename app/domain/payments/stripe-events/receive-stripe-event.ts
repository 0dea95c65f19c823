import type Stripe from 'stripe';
import { env } from '#app/kernel/env.ts';
import { log } from '#app/kernel/log.ts';
import { findTenantIdByStripeAccount, recordStripeEvent } from '#tenants/system.ts';
import { handOverEvent } from './hand-over-event.ts';
import { isHandled } from './handled-event-types.ts';

/**
 * Keeps a verified event and hands it to the company of its ACCOUNT; what metadata says about companies is never believed. An event of an
 * unknown account or of the other mode (test, live) is kept and touches nothing. Repetitions are harmless at every point.
 */
export async function receiveStripeEvent(event: Stripe.Event): Promise<void> {
  const account = event.account ?? '';
  const tenantId = account ? await findTenantIdByStripeAccount(account) : null;
  const outcome = finishedOutcome(event, tenantId);
  if (outcome === 'unknown_account' || outcome === 'livemode_mismatch') {
    log.warn({ event: event.id, account, type: event.type, outcome }, 'an event of Stripe was put aside');
  }
  const { waiting } = await recordStripeEvent({
    id: event.id,
    account,
    type: event.type,
    livemode: event.livemode,
    objectId: objectIdOf(event),
    tenantId,
    outcome,
  });
  if (waiting && tenantId) await handOverEvent(tenantId, { id: event.id, account });
}

/** Why there is nothing to do about an event; null where there is. */
function finishedOutcome(event: Stripe.Event, tenantId: string | null): string | null {
  if (!event.account) return 'platform';
  if (!tenantId) return 'unknown_account';
  if (event.livemode !== isLiveMode()) return 'livemode_mismatch';
  return isHandled(event.type) ? null : 'ignored';
}

function isLiveMode(): boolean {
  return /^(sk|rk)_live_/.test(env().STRIPE_SECRET_KEY);
}

function objectIdOf(event: Stripe.Event): string | null {
  const { id } = event.data.object as { id?: unknown };
  return typeof id === 'string' ? id : null;
}
