import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Rows that another worker is just taking look as if they waited. */
const pauseMs = 1_000;
/** An earlier plan serves as well when it is about as early. */
const closeEnoughMs = 5_000;

/**
 * Makes sure that mails which could not go out now are looked at again: when the next batch may be taken, or a little later where mails
 * wait without one. One plan is enough for a company, however many workers make it.
 */
export const planNextMailing = operation({
  name: 'delivery.plan-next',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'NotificationDelivery'],
  async run({ db, tenantId, outbox, now }): Promise<Date | null> {
    const [next] = await db.$queryRaw<{ waiting: boolean; available: Date | null }[]>`
      select exists (select 1 from notification_delivery
          where tenant_id = ${tenantId}::uuid and status = 'pending' and batch_id is null and channel = 'email') as waiting,
        (select min(available_at) from mail_batch where tenant_id = ${tenantId}::uuid and finished_at is null) as available`;
    if (!next || (!next.waiting && !next.available)) return null;
    const soon = now.getTime() + pauseMs;
    const runAt = new Date(next.waiting ? soon : Math.max(soon, next.available?.getTime() ?? soon));
    const planned = await db.outboxMessage.findFirst({
      where: {
        tenantId,
        job: 'deliveries.send',
        relayedAt: null,
        runAt: { lte: new Date(runAt.getTime() + closeEnoughMs) },
      },
      select: { runAt: true },
    });
    if (!planned) await outbox('deliveries.send', {}, { runAt });
    return planned?.runAt ?? runAt;
  },
});
