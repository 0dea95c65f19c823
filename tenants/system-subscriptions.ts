import { newId } from '#app/kernel/ids.ts';
import type { Prisma, Subscription, Tenant as TenantRow } from '#prisma/generated/client.ts';
import { systemClient } from './database/clients.ts';
import { readOnlyStatuses } from './plans/require-writable.ts';

/** Part of the door in `tenants/system`: what companies pay the platform. Only this writes it. */

/** What Stripe said of a company's subscription, in our words. */
export type SubscriptionFacts = Pick<
  Prisma.SubscriptionUncheckedUpdateInput,
  | 'plan'
  | 'status'
  | 'stripeSubscriptionId'
  | 'periodEndsAt'
  | 'graceEndsAt'
  | 'cancelsAt'
  | 'amount'
  | 'nextAmount'
  | 'currency'
  | 'cardBrand'
  | 'cardLast4'
>;
export type PlatformInvoiceFacts = Omit<Prisma.PlatformInvoiceUncheckedCreateInput, 'tenantId' | 'id'>;

export function findSubscription(tenantId: string): Promise<Subscription | null> {
  return systemClient().subscription.findUnique({ where: { tenantId } });
}

/** The company that pays as this customer of the platform. */
export async function findTenantIdByStripeCustomer(stripeCustomerId: string): Promise<string | null> {
  const row = await systemClient().subscription.findUnique({
    where: { stripeCustomerId },
    select: { tenantId: true },
  });
  return row?.tenantId ?? null;
}

/** Keeps as whom the company pays; the first one stays. Returns the one that holds. */
export async function keepStripeCustomer(tenantId: string, stripeCustomerId: string): Promise<string> {
  await systemClient().subscription.updateMany({
    where: { tenantId, stripeCustomerId: null },
    data: { stripeCustomerId },
  });
  const row = await systemClient().subscription.findUniqueOrThrow({ where: { tenantId } });
  return row.stripeCustomerId ?? stripeCustomerId;
}

/**
 * Keeps an answer of Stripe, all of it or nothing: an answer that was asked for before the one that is kept is dropped. Returns how it stood before and
 * stands now; null where it was dropped.
 */
export function keepSubscription(
  tenantId: string,
  askedAt: Date,
  facts: SubscriptionFacts,
  invoices: PlatformInvoiceFacts[],
): Promise<{ before: Subscription; after: Subscription } | null> {
  return systemClient().$transaction(async (db) => {
    await db.$queryRaw`select 1 from subscription where tenant_id = ${tenantId}::uuid for update`;
    const before = await db.subscription.findUnique({ where: { tenantId } });
    if (!before || (before.syncedAt && before.syncedAt > askedAt)) return null;
    for (const invoice of invoices) {
      const { stripeInvoiceId, ...rest } = invoice;
      await db.platformInvoice.upsert({
        where: { tenantId_stripeInvoiceId: { tenantId, stripeInvoiceId } },
        create: { tenantId, id: newId(), stripeInvoiceId, ...rest },
        update: rest,
      });
    }
    const after = await db.subscription.update({
      where: { tenantId },
      data: { ...facts, syncedAt: askedAt },
    });
    return { before, after };
  });
}

/**
 * Companies at which the sweep looks: whose trial or grace has run out while their state does not say so, who are about to subscribe or to pay, and, the
 * longest unseen first, everyone who was not looked at since `unseenSince`.
 */
export async function listSubscriptionsToLookAt(
  moments: { now: Date; unseenSince: Date; waitingSince: Date },
  limit: number,
): Promise<TenantRow[]> {
  const { now, unseenSince, waitingSince } = moments;
  const rows = await systemClient().$queryRaw<{ tenant_id: string }[]>`
    select tenant_id from subscription
    where (status = 'trialing' and trial_ends_at <= ${now} and stripe_subscription_id is null)
      or (status = 'past_due' and grace_ends_at <= ${now})
      or ((status in ('past_due', 'read_only') or (status = 'trialing' and stripe_subscription_id is null))
        and stripe_customer_id is not null and synced_at < ${waitingSince})
      or (stripe_customer_id is not null and (synced_at is null or synced_at < ${unseenSince}))
    order by synced_at nulls first limit ${limit}`;
  return systemClient().tenant.findMany({ where: { id: { in: rows.map((row) => row.tenant_id) } } });
}

/**
 * Every company for which the platform works by itself: active, and not one that may only look. What waits for a company meanwhile is caught up by the marks
 * that each kind of work keeps.
 */
export async function listWorkingTenants(): Promise<TenantRow[]> {
  const [tenants, waiting] = await Promise.all([
    systemClient().tenant.findMany({ where: { status: 'active' }, orderBy: { id: 'asc' } }),
    systemClient().subscription.findMany({
      where: { status: { in: [...readOnlyStatuses] } },
      select: { tenantId: true },
    }),
  ]);
  const ids = new Set(waiting.map(({ tenantId }) => tenantId));
  return tenants.filter(({ id }) => !ids.has(id));
}
