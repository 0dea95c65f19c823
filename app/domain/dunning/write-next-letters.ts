import { z } from 'zod';
import { queueMails } from '#app/domain/notifications/mailing/queue-mails.ts';
import { quietUntil } from '#app/domain/reminders/quiet-until.ts';
import { readPolicy } from '#app/domain/reminders/read-policy.ts';
import { type Day, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { fromStoredJson, type StoredJson } from '#app/kernel/json.ts';
import { joinManyRows } from '#tenants/database/join-many-rows.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { debtorFilterSchema } from './debtor-filter.ts';
import { debtors } from './debtors.ts';
import { letterLines } from './letter-lines.ts';

type Progress = {
  properties: number;
  letters: number;
  amount: bigint;
  mails: number;
  cursor: string | null;
};

/**
 * Writes the letters of the next properties of a batch: what is owed at this moment, numbered without gaps, with the message and the mail for whoever
 * they are addressed to. All of it is one statement and one transaction, which also moves the batch on: stopped anywhere and called again,
 * nobody gets two. `later`: the quiet hours have begun, and a job is planned for their end.
 *
 * @throws DomainError `not_found`
 */
export const writeNextLetters = operation({
  name: 'dunning-batch.write',
  kind: 'write',
  input: z.object({ batchId: z.uuid(), properties: z.int().min(1).max(5_000).default(1_000) }),
  can: ['create', 'DunningLetter'],
  timeoutMs: 60_000,
  async run(scope, { batchId, properties }): Promise<'more' | 'finished' | 'later'> {
    const { db, ctx, tenantId, outbox, audit, now } = scope;
    const [batch] = await db.$queryRaw<BatchRow[]>`
      select status, filter, cursor, pay_by::text as pay_by from dunning_batch
      where tenant_id = ${tenantId}::uuid and id = ${batchId}::uuid for update`;
    if (!batch) throw new DomainError('not_found');
    if (batch.status === 'sent') return 'finished';
    const quietEnd = quietUntil(now, ctx.tenant.timeZone, (await readPolicy(db, tenantId)).quiet);
    if (quietEnd) {
      await outbox('dunning.send', { batchId }, { runAt: quietEnd });
      return 'later';
    }
    await joinManyRows(db);
    const done = await writeLetters(db, ctx.tenant, { batchId, batch, properties, now });
    const isLast = done.properties < properties;
    await db.dunningBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: {
        letterCount: { increment: done.letters },
        amount: { increment: done.amount },
        done: { increment: done.properties },
        ...(done.cursor && { cursor: done.cursor }),
        ...(isLast && { status: 'sent', finishedAt: now }),
      },
    });
    if (done.mails > 0) await outbox('deliveries.send', {});
    audit('DunningBatch', batchId, { letters: done.letters, mails: done.mails });
    return isLast ? 'finished' : 'more';
  },
});

type BatchRow = { status: string; filter: StoredJson; cursor: string | null; pay_by: Day };

async function writeLetters(
  db: TenantDb,
  tenant: Parameters<typeof queueMails>[0] & { timeZone: string },
  { batchId, batch, properties, now }: { batchId: string; batch: BatchRow; properties: number; now: Date },
): Promise<Progress> {
  const tenantId = tenant.id;
  const today = localDay(now, tenant.timeZone);
  const filter = debtorFilterSchema.parse(fromStoredJson(batch.filter));
  const [progress] = await db.$queryRaw<[Progress]>`
    with ${debtors(tenantId, today, filter)},
    chosen as materialized (
      select property_id from debtor where ${batch.cursor}::uuid is null or property_id > ${batch.cursor}::uuid
      order by property_id limit ${properties}
    ), line as materialized (${letterLines(tenantId, today)}
    ), letter as materialized (
      select new_id() as id, new_id() as notification_id, property_id, person_id, sum(owed)::bigint as amount, min(due_on) as oldest_due_on,
        jsonb_agg(line order by due_on, fee_item_code, id) as lines
      from line group by property_id, person_id
    ), counter as (
      insert into document_counter as c (tenant_id, kind, last)
      select ${tenantId}::uuid, 'dunning_letter', (select count(*) from letter) where exists (select from letter)
      on conflict (tenant_id, kind) do update set last = c.last + excluded.last returning last
    ), numbered as materialized (
      select l.*, p.code, counter.last - count(*) over () + row_number() over (order by p.code, l.id) as number
      from letter l join property p on p.tenant_id = ${tenantId}::uuid and p.id = l.property_id cross join counter
    ), written as (
      insert into dunning_letter (tenant_id, id, number, batch_id, property_id, person_id, amount, oldest_due_on, lines, pay_by, notification_id, created_at)
      select ${tenantId}::uuid, id, number, ${batchId}::uuid, property_id, person_id, amount, oldest_due_on, lines, ${batch.pay_by}::date,
        case when person_id is not null then notification_id end, ${now}
      from numbered returning amount
    ), made as (
      insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
      select ${tenantId}::uuid, notification_id, person_id, 'dunning_letter',
        jsonb_build_object('letterId', id, 'number', number::text, 'amount', amount::text, 'payBy', ${batch.pay_by}::text,
          'properties', jsonb_build_array(code), 'propertyCount', 1, 'propertyIds', jsonb_build_array(property_id)),
        '/letters/' || id, 'dunning:' || id
      from numbered where person_id is not null
      returning id, person_id
    ), queued as (${queueMails(tenant, 'letter')})
    select (select count(*) from chosen)::int as properties, (select count(*) from written)::int as letters,
      (select coalesce(sum(amount), 0) from written)::bigint as amount, (select count(*) from queued)::int as mails,
      (select property_id from chosen order by property_id desc limit 1) as cursor`;
  return progress;
}
