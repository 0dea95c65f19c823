import { z } from 'zod';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { attachSession } from './attach-session.ts';
import { checkoutReturnPath } from './checkout-paths.ts';
import { checkoutWish } from './checkout-wish.ts';
import { closeCheckout } from './close-checkout.ts';
import { closePages } from './close-pages.ts';
import { createCheckout, type NewCheckout } from './create-checkout.ts';
import { readCheckoutLines } from './read-checkout-lines.ts';
import { sessionParams } from './session-params.ts';
import { syncCheckout } from './sync-checkout.ts';

const path = z.string().regex(/^\/(?!\/)/, 'invalid_url');

export const startCheckoutSchema = checkoutWish.safeExtend({
  /** Where the payer comes back without having paid, at the company's address. */
  cancelPath: path,
  /** Where the payer comes back having paid; the page that shows the checkout when left out. */
  returnPath: path.optional(),
  /** For somebody behind a shared link; only the system may. */
  link: z.object({ id: z.uuid(), personId: z.uuid().nullable() }).optional(),
});

/**
 * Opens a payment page at Stripe for the payer's own bills, parts of them or money in advance, and answers its address. The checkout is written down first; Stripe
 * is called outside of any transaction, under the checkout's id as key, so that after a time-out the next try leads to the same page and nothing is
 * charged twice.
 *
 * @throws DomainError `payments_not_enabled`, `not_found`, `forbidden`, `bill_not_open`, `payment_exceeds_due`, `invalid_input`, `temporarily_unavailable`
 */
export async function startCheckout(
  ctx: TenantContext,
  input: z.input<typeof startCheckoutSchema>,
): Promise<{ checkoutId: string; url: string }> {
  const { cancelPath, returnPath, ...wish } = input;
  for (const one of [cancelPath, returnPath ?? '/']) {
    if (!path.safeParse(one).success) throw new DomainError('invalid_input');
  }
  for (let attempt = 0; attempt < 2; attempt += 1) {
    // The second time round is no repetition: the page of the first has come to its end.
    const caller = attempt === 0 ? ctx : { ...ctx, idempotencyKey: undefined };
    const checkout = await createCheckout(caller, wish);
    try {
      const success = returnPath ?? checkoutReturnPath(checkout.id);
      const url = await openPage(caller, checkout, { success, cancel: cancelPath });
      if (url) {
        await closePages(checkout);
        return { checkoutId: checkout.id, url };
      }
    } catch (error) {
      const known = toStripeDomainError(error);
      if (!(known instanceof DomainError) || known.code !== 'idempotency_mismatch') throw known;
      // The lost try was in another language or from another page. Nobody has seen what it may have made.
      const system = systemContext(ctx.tenant, 'checkout.start');
      await closeCheckout(system, { of: { checkoutId: checkout.id }, status: 'expired' });
    }
  }
  throw new DomainError('conflict');
}

/** The address of the checkout's page; null when the page has come to its end, of which our record then knows. */
async function openPage(
  ctx: TenantContext,
  checkout: NewCheckout,
  paths: { success: string; cancel: string },
): Promise<string | null> {
  const { id, stripeAccountId: stripeAccount } = checkout;
  const { sessions } = stripeClient().checkout;
  const session = checkout.stripeSessionId
    ? await sessions.retrieve(checkout.stripeSessionId, {}, { stripeAccount })
    : await sessions.create(
        sessionParams(ctx, checkout, await readCheckoutLines(ctx, { checkoutId: id }), paths),
        { stripeAccount, idempotencyKey: id },
      );
  if (!checkout.stripeSessionId) await attachSession(ctx, { checkoutId: id, sessionId: session.id });
  if (session.status === 'open' && session.url) return session.url;
  await syncCheckout(systemContext(ctx.tenant, 'checkout.sync'), stripeAccount, session.id);
  return null;
}
