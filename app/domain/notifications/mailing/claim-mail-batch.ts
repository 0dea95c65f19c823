import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import type { MailBatch as MailBatchRow } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { keyLifeMs, leaseMs, type MailBatch, mailsPerBatch, unpackMails } from './mail-batch.ts';

/**
 * Takes the next batch of mails for this worker alone, for the time of a lease: one that was begun and not finished, otherwise a new one of
 * deliveries that wait. Null when there is nothing to do now.
 */
export const claimMailBatch = operation({
  name: 'mail-batch.claim',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'NotificationDelivery'],
  async run({ db, tenantId, audit, now }): Promise<MailBatch | null> {
    const leasedUntil = new Date(now.getTime() + leaseMs);
    const id =
      (await takeUnfinished(db, tenantId, now, leasedUntil)) ?? (await gather(db, tenantId, leasedUntil));
    if (!id) return null;
    const row = await db.mailBatch.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } });
    audit('MailBatch', id, { attempt: row.attempts });
    return toBatch(row, now);
  },
});

async function takeUnfinished(
  db: TenantDb,
  tenantId: string,
  now: Date,
  leasedUntil: Date,
): Promise<string | undefined> {
  const [taken] = await db.$queryRaw<{ id: string }[]>`
    update mail_batch set available_at = ${leasedUntil}, attempts = attempts + 1,
      uncertain_since = case when mails is null then null else coalesce(uncertain_since, ${now}::timestamptz) end
    where tenant_id = ${tenantId}::uuid and id = (
      select id from mail_batch
      where tenant_id = ${tenantId}::uuid and finished_at is null and available_at <= ${now}
      order by available_at, id limit 1 for update skip locked)
    returning id`;
  return taken?.id;
}

async function gather(db: TenantDb, tenantId: string, leasedUntil: Date): Promise<string | undefined> {
  const id = newId();
  const taken = await db.$executeRaw`
    with waiting as (
      select id from notification_delivery
      where tenant_id = ${tenantId}::uuid and status = 'pending' and batch_id is null and channel = 'email'
      order by id limit ${mailsPerBatch} for update skip locked
    ), batch as (
      insert into mail_batch (tenant_id, id, attempts, available_at)
      select ${tenantId}::uuid, ${id}::uuid, 1, ${leasedUntil} where exists (select 1 from waiting)
      returning id
    )
    update notification_delivery d set batch_id = batch.id
    from batch where d.tenant_id = ${tenantId}::uuid and d.id in (select id from waiting)`;
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
