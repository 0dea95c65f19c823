import { z } from 'zod';
import { quietUntil } from '#app/domain/reminders/quiet-until.ts';
import { readPolicy } from '#app/domain/reminders/read-policy.ts';
import { newId } from '#app/kernel/ids.ts';
import type { MailBatch as MailBatchRow } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import {
  keyLifeMs,
  leaseMs,
  type MailBatch,
  type MailLane,
  mailLanes,
  mailsPerBatch,
  quietLanes,
  unpackMails,
} from './mail-batch.ts';

/**
 * Takes the next batch of mails for this worker alone, for the time of a lease: one that was begun and not finished, otherwise a new one of
 * deliveries that wait. In the company's quiet hours reminders and letters stay where they are. Null when there is nothing to do now.
 */
export const claimMailBatch = operation({
  name: 'mail-batch.claim',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'NotificationDelivery'],
  async run({ db, ctx, tenantId, audit, now }): Promise<MailBatch | null> {
    const leasedUntil = new Date(now.getTime() + leaseMs);
    const { quiet } = await readPolicy(db, tenantId);
    const lanes = quietUntil(now, ctx.tenant.timeZone, quiet)
      ? mailLanes.filter((lane) => !quietLanes.includes(lane))
      : mailLanes;
    let id = await takeUnfinished(db, tenantId, lanes, now, leasedUntil);
    for (const lane of lanes) id ??= await gather(db, tenantId, lane, leasedUntil);
    if (!id) return null;
    const row = await db.mailBatch.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } });
    audit('MailBatch', id, { attempt: row.attempts });
    return toBatch(row, now);
  },
});

async function takeUnfinished(
  db: TenantDb,
  tenantId: string,
  lanes: readonly MailLane[],
  now: Date,
  leasedUntil: Date,
): Promise<string | undefined> {
  const [taken] = await db.$queryRaw<{ id: string }[]>`
    update mail_batch set available_at = ${leasedUntil}, attempts = attempts + 1,
      uncertain_since = case when mails is null then null else coalesce(uncertain_since, ${now}::timestamptz) end
    where tenant_id = ${tenantId}::uuid and id = (
      select id from mail_batch
      where tenant_id = ${tenantId}::uuid and finished_at is null and available_at <= ${now} and lane = any(${[...lanes]}::text[])
      order by available_at, id limit 1 for update skip locked)
    returning id`;
  return taken?.id;
}

async function gather(
  db: TenantDb,
  tenantId: string,
  lane: MailLane,
  leasedUntil: Date,
): Promise<string | undefined> {
  const id = newId();
  const taken = await db.$executeRaw`
    with waiting as (
      select id from notification_delivery
      where tenant_id = ${tenantId}::uuid and status = 'pending' and batch_id is null and channel = 'email' and lane = ${lane}
      order by id limit ${mailsPerBatch[lane]} for update skip locked
    ), batch as (
      insert into mail_batch (tenant_id, id, lane, attempts, available_at)
      select ${tenantId}::uuid, ${id}::uuid, ${lane}, 1, ${leasedUntil} where exists (select 1 from waiting)
      returning id
    )
    update notification_delivery d set batch_id = batch.id
    from batch where d.tenant_id = ${tenantId}::uuid and d.id = any(array(select id from waiting))`;
  return taken > 0 ? id : undefined;
}

function toBatch(row: MailBatchRow, now: Date): MailBatch {
  return {
    id: row.id,
    mails: row.mails && unpackMails(row.mails),
    attempts: row.attempts,
    outcomeLost: row.uncertainSince !== null && now.getTime() - row.uncertainSince.getTime() > keyLifeMs,
  };
}
