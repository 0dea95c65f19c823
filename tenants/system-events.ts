import { Prisma, type StripeEvent } from '#prisma/generated/client.ts';
import { systemClient } from './database/clients.ts';

/**
 * Part of the door in `tenants/system`: events of Stripe as they come in, before and until their company has handled them. Only ids and types
 * are kept, for the state is fetched again.
 */
export type IncomingStripeEvent = {
  id: string;
  /** The connected account that the event is about; empty for the platform's own. */
  account: string;
  type: string;
  livemode: boolean;
  objectId: string | null;
  tenantId: string | null;
  /** Set when there is nothing to do: the event is then finished as it comes in. */
  outcome: string | null;
};

/**
 * Keeps the event, once for its id and account. An event of an account that was unknown then and is known now is taken up. Returns whether it
 * still waits to be handled.
 */
export async function recordStripeEvent(event: IncomingStripeEvent): Promise<{ waiting: boolean }> {
  const processedAt = event.outcome === null ? null : new Date();
  const rows = await systemClient().$queryRaw<{ waiting: boolean }[]>`
    insert into stripe_event as e (id, account, type, livemode, object_id, tenant_id, processed_at, outcome)
    values (${event.id}, ${event.account}, ${event.type}, ${event.livemode}, ${event.objectId},
      ${event.tenantId}::uuid, ${processedAt}, ${event.outcome})
    on conflict (id, account) do update set
      tenant_id = coalesce(e.tenant_id, excluded.tenant_id),
      processed_at = case when e.outcome = 'unknown_account' then excluded.processed_at else e.processed_at end,
      outcome = case when e.outcome = 'unknown_account' then excluded.outcome else e.outcome end
    returning processed_at is null as waiting`;
  return { waiting: rows[0]?.waiting ?? false };
}

export function findStripeEvent(id: string, account: string): Promise<StripeEvent | null> {
  return systemClient().stripeEvent.findUnique({ where: { id_account: { id, account } } });
}

/** The event is done with, and this is what became of it. A second finish changes nothing. */
export async function finishStripeEvent(id: string, account: string, outcome: string): Promise<void> {
  await systemClient().stripeEvent.updateMany({
    where: { id, account, processedAt: null },
    data: { processedAt: new Date(), outcome },
  });
}

/** Which of these events of an account are kept already and need no second look. */
export async function knownStripeEventIds(account: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await systemClient().$queryRaw<{ id: string }[]>`
    select id from stripe_event where account = ${account} and id in (${Prisma.join(ids)})
      and outcome is distinct from 'unknown_account'`;
  return new Set(rows.map((row) => row.id));
}

/** Events of known companies that came in before `before` and are still not handled, oldest first. */
export async function listWaitingStripeEvents(
  before: Date,
  limit: number,
): Promise<{ id: string; account: string; tenantId: string }[]> {
  return systemClient().$queryRaw`
    select id, account, tenant_id as "tenantId" from stripe_event
    where processed_at is null and tenant_id is not null and received_at < ${before}
    order by received_at limit ${limit}`;
}

/** Every connected account that still lets the platform look at it, with the moment through which its events were looked through. */
export function listPaymentAccounts(): Promise<
  { tenantId: string; stripeAccountId: string; eventsThrough: Date | null }[]
> {
  return systemClient().paymentAccount.findMany({
    where: { deauthorizedAt: null },
    select: { tenantId: true, stripeAccountId: true, eventsThrough: true },
    orderBy: { tenantId: 'asc' },
  });
}
