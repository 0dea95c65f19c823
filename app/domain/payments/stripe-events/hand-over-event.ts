import { v5 } from 'uuid';
import { outboxOf } from '#tenants/outbox.ts';
import { withTenant } from '#tenants/with-tenant.ts';

const namespace = '6f2b1c64-6c0e-4a52-9d0b-3b6a9a1f2c11';

/**
 * Records the job that follows an event, once for each `round`: the outbox row's id is made from the event, so that ten deliveries of it are one job.
 * Later rounds are for events that an earlier job could not finish.
 */
export async function handOverEvent(
  tenantId: string,
  event: { id: string; account: string },
  round = '',
): Promise<void> {
  const id = v5(`${event.account} ${event.id} ${round}`, namespace);
  await withTenant(tenantId, (db) =>
    outboxOf(db, tenantId)('stripe-event.process', { eventId: event.id, account: event.account }, { id }),
  );
}
