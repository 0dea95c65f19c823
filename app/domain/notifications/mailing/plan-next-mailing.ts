import { z } from 'zod';
import { quietUntil } from '#app/domain/reminders/quiet-until.ts';
import { readPolicy } from '#app/domain/reminders/read-policy.ts';
import { operation } from '#tenants/operation.ts';
import { quietLanes } from './mail-batch.ts';

/** Rows that another worker is just taking look as if they waited. */
const pauseMs = 1_000;
/** An earlier plan serves as well when it is about as early. */
const closeEnoughMs = 5_000;

/** `isLeft`: the caller gave way with mails still waiting, so that there is nothing to pause for. */
const input = z.object({ isLeft: z.boolean().default(false) });

/**
 * Makes sure that mails which could not go out now are looked at again: when the next batch may be taken, or a little later where mails
 * wait without one; reminders and letters when the quiet hours end. One plan is enough for a company, however many workers make it.
 */
export const planNextMailing = operation({
  name: 'delivery.plan-next',
  kind: 'write',
  input,
  can: ['update', 'NotificationDelivery'],
  async run({ db, ctx, tenantId, outbox, now }, { isLeft }): Promise<Date | null> {
    const { quiet } = await readPolicy(db, tenantId);
    const quietEnd = quietUntil(now, ctx.tenant.timeZone, quiet)?.getTime() ?? 0;
    const lanes = await db.$queryRaw<{ quiet: boolean; waiting: boolean; available: Date | null }[]>`
      select kind.quiet,
        exists (select 1 from notification_delivery
          where tenant_id = ${tenantId}::uuid and status = 'pending' and batch_id is null and channel = 'email'
            and lane = any(kind.lanes)) as waiting,
        (select min(available_at) from mail_batch
          where tenant_id = ${tenantId}::uuid and finished_at is null and lane = any(kind.lanes)) as available
      from (values (true, ${[...quietLanes]}::text[]), (false, array['direct'])) as kind (quiet, lanes)`;
    const soon = now.getTime() + (isLeft ? 0 : pauseMs);
    const times = lanes.flatMap((lane) => {
      if (!lane.waiting && !lane.available) return [];
      const ready = lane.waiting ? soon : Math.max(soon, lane.available?.getTime() ?? soon);
      return [Math.max(ready, lane.quiet ? quietEnd : 0)];
    });
    if (times.length === 0) return null;
    const runAt = new Date(Math.min(...times));
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
