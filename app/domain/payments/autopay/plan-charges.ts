import { z } from 'zod';
import { queueMails } from '#app/domain/notifications/mailing/queue-mails.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { noticeDays } from './autopay-rules.ts';
import { endLapsedConsents } from './end-lapsed-consents.ts';

/** Small enough for a short transaction, large enough that a company of a hundred thousand is looked through in a minute. */
export const consentsAtOnce = 1000;

/**
 * Looks through the consents that have not been looked through today, some at a time: ends those whose payer has moved out or whose card is gone, and announces a charge of
 * the open bills that are due within the days of notice. A bill is charged by a consent once: one that failed, or was above the limit, is left to the payer. What is above the limit is
 * announced as such. Bills of a payment plan follow the plan. Returns how many consents it looked at; 0 when the day is done.
 */
export const planCharges = operation({
  name: 'autopay.plan',
  kind: 'write',
  input: z.object({}),
  can: ['create', 'AutopayCharge'],
  timeoutMs: 60_000,
  async run(scope): Promise<{ looked: number; announced: number; ended: number }> {
    const { db, ctx, tenantId, now, outbox, audit } = scope;
    const nothing = { looked: 0, announced: 0, ended: 0 };
    const account = await db.paymentAccount.findUnique({ where: { tenantId } });
    audit('AutopayConsent', tenantId, nothing);
    if (!account?.chargesEnabled || account.deauthorizedAt) return nothing;
    const today = localDay(now, ctx.tenant.timeZone);
    const picked = await db.$queryRaw<{ id: string }[]>`
      select id from autopay_consent
      where tenant_id = ${tenantId}::uuid and status = 'active' and (planned_on is null or planned_on < ${today}::date)
      order by id limit ${consentsAtOnce} for update skip locked`;
    if (picked.length === 0) return nothing;
    const ids = picked.map(({ id }) => id);
    const ended = await endLapsedConsents(scope, ids, account.stripeAccountId, today);
    const chargeOn = addDays(today, noticeDays);
    const [result] = await db.$queryRaw<{ announced: number; mails: number }[]>`
      with owed as (
        select c.id as consent_id, c.limit_amount, c.person_id, c.property_id, m.brand, m.last4,
          sum(b.amount - b.paid_amount - b.credited_amount)::bigint as amount, array_agg(b.id order by b.due_on, b.id) as bill_ids
        from autopay_consent c
        join saved_method m on m.tenant_id = c.tenant_id and m.id = c.saved_method_id
        join bill b on b.tenant_id = c.tenant_id and b.property_id = c.property_id and b.status = 'open'
        where c.tenant_id = ${tenantId}::uuid and c.id = any(${ids}::uuid[]) and c.status = 'active'
          and b.due_on <= ${chargeOn}::date and b.amount > b.paid_amount + b.credited_amount
          and (b.person_id is null or b.person_id = c.person_id or exists (
            select from tenure t where t.tenant_id = c.tenant_id and t.property_id = c.property_id and t.person_id = b.person_id
              and (t.ends_on is null or t.ends_on > ${today}::date)))
          and not exists (
            select from payment_plan_bill pb join payment_plan pp on pp.tenant_id = pb.tenant_id and pp.id = pb.plan_id and pp.status = 'active'
            where pb.tenant_id = c.tenant_id and pb.bill_id = b.id)
          and not exists (
            select from autopay_charge k where k.tenant_id = c.tenant_id and k.consent_id = c.id and b.id = any(k.bill_ids)
              and (k.status <> 'cancelled' or k.failure_code = 'over_limit'))
        group by c.id, c.limit_amount, c.person_id, c.property_id, m.brand, m.last4
      ), charges as (
        insert into autopay_charge (tenant_id, id, consent_id, property_id, amount, bill_ids, charge_on, status, failure_code)
        select ${tenantId}::uuid, new_id(), consent_id, property_id, amount, bill_ids, ${chargeOn}::date,
          case when amount > limit_amount then 'cancelled' else 'announced' end,
          case when amount > limit_amount then 'over_limit' end
        from owed
        on conflict (tenant_id, consent_id, charge_on) do nothing
        returning id, consent_id, property_id, amount, status
      ), made as (
        insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
        select ${tenantId}::uuid, new_id(), o.person_id, case k.status when 'announced' then 'autopay_notice' else 'autopay_over_limit' end,
          jsonb_build_object('amount', k.amount::text, 'chargeOn', ${chargeOn}::text, 'brand', o.brand, 'last4', o.last4,
            'limit', o.limit_amount::text, 'properties', jsonb_build_array(p.code), 'propertyCount', 1),
          case k.status when 'announced' then '/autopay' else '/bills' end, 'autopay_notice:' || k.id
        from charges k
        join owed o on o.consent_id = k.consent_id
        join property p on p.tenant_id = ${tenantId}::uuid and p.id = k.property_id
        on conflict (tenant_id, dedupe_key) do nothing
        returning id, person_id
      ), queued as (${queueMails(ctx.tenant)})
      select (select count(*) from charges)::int as announced, (select count(*) from queued)::int as mails`;
    await db.$executeRaw`
      update autopay_consent set planned_on = ${today}::date where tenant_id = ${tenantId}::uuid and id = any(${ids}::uuid[])`;
    const { announced, mails } = result ?? { announced: 0, mails: 0 };
    if (mails > 0) await outbox('deliveries.send', {});
    const done = { looked: ids.length, announced, ended };
    audit('AutopayConsent', tenantId, done);
    return done;
  },
});
