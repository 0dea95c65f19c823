import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { firstIdAt } from '#app/kernel/ids.ts';
import { joinManyRows } from '#tenants/database/join-many-rows.ts';
import { operation } from '#tenants/operation.ts';
import { queueMails } from './mailing/queue-mails.ts';
import { namedProperties } from './notification-events.ts';

const input = z.object({
  runId: z.uuid(),
  /** The properties after this one; null begins at the first. */
  afterPropertyId: z.uuid().nullable(),
  throughPropertyId: z.uuid(),
});

/** How far the clocks of the machines that begin a run and that tell of it may be apart. */
const clocksApartMs = 3_600_000;

/**
 * Tells every payer in a range of properties of a billing run about their new bills: one message each, whatever they hold in the range.
 * Repeating a range, or one that overlaps another, tells nobody twice: a property counts as announced once a message of its payer
 * about this run names it.
 */
export const announceBills = operation({
  name: 'notification.announce-bills',
  kind: 'write',
  input,
  can: ['create', 'Notification'],
  timeoutMs: 120_000,
  async run({ db, ctx: { tenant }, tenantId, outbox, audit }, { runId, afterPropertyId, throughPropertyId }) {
    // Two overlapping ranges at once would not see each other's messages.
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`bills.announce ${runId}`}, 0))`;
    const run = await db.billingRun.findUnique({
      where: { tenantId_id: { tenantId, id: runId } },
      select: { createdAt: true },
    });
    if (!run) throw new DomainError('not_found');
    const since = firstIdAt(new Date(run.createdAt.getTime() - clocksApartMs));
    await joinManyRows(db);
    const [result] = await db.$queryRaw<{ notified: number; mails: number }[]>`
      with told as materialized (
        select n.person_id, named.property_id from notification n
        cross join jsonb_array_elements_text(n.params->'propertyIds') as named (property_id)
        where n.tenant_id = ${tenantId}::uuid and n.id >= ${since}::uuid and n.event = 'bills_posted' and n.params->>'runId' = ${runId}
      ), announced as (
        select b.person_id, b.property_id, count(*) as bills, sum(b.amount - b.paid_amount - b.credited_amount) as total, min(b.due_on) as due_on
        from bill b
        where b.tenant_id = ${tenantId}::uuid and b.run_id = ${runId}::uuid and b.status = 'open' and b.person_id is not null
          and (${afterPropertyId}::uuid is null or b.property_id > ${afterPropertyId}::uuid)
          and b.property_id <= ${throughPropertyId}::uuid
          and not exists (select from told where told.person_id = b.person_id and told.property_id = b.property_id::text)
        group by b.person_id, b.property_id
      ), payers as (
        select a.person_id, sum(a.bills) as bills, sum(a.total) as total, min(a.due_on) as due_on, count(*) as properties,
          (array_agg(p.code order by p.code))[1:${namedProperties}::int] as codes,
          array_agg(a.property_id order by a.property_id) as property_ids
        from announced a join property p on p.tenant_id = ${tenantId}::uuid and p.id = a.property_id
        group by a.person_id
      ), made as (
        insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
        select ${tenantId}::uuid, new_id(), payers.person_id, 'bills_posted',
          jsonb_build_object('runId', ${runId}::text, 'month', to_char(r.month, 'YYYY-MM-DD'), 'count', payers.bills,
            'total', payers.total::text, 'dueOn', to_char(payers.due_on, 'YYYY-MM-DD'), 'properties', to_jsonb(payers.codes),
            'propertyCount', payers.properties, 'propertyIds', to_jsonb(payers.property_ids)),
          '/bills', concat_ws(':', 'bills_posted', ${runId}::text, payers.person_id, payers.property_ids[1])
        from payers join billing_run r on r.tenant_id = ${tenantId}::uuid and r.id = ${runId}::uuid
        on conflict (tenant_id, dedupe_key) do nothing
        returning id, person_id
      ), queued as (${queueMails(tenant)})
      select (select count(*) from made)::int as notified, (select count(*) from queued)::int as mails`;
    const { notified, mails } = result ?? { notified: 0, mails: 0 };
    if (mails > 0) await outbox('deliveries.send', {});
    audit('BillingRun', runId, { notified, mails });
    return { notified, mails };
  },
});
