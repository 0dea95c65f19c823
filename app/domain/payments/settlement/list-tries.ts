import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** What somebody tried to pay, and has not. */
export type PaymentTry = {
  id: string;
  state: 'processing' | 'failed';
  amount: bigint;
  currency: string;
  /** When it failed, or when its money set out. */
  at: Date;
  /** What the bank said, in Stripe's codes. */
  failureCode: string | null;
  /** Whether the page is still open, so that the payer may try once more there. */
  open: boolean;
  personName: string | null;
  propertyId: string | null;
  propertyCode: string | null;
};

const shownAtMost = 200;
/** Older failures help nobody any more. */
const shownForDays = 30;

/**
 * Payments on their way and those that failed and were not made good by the same checkout, of the last 30 days, newest first, at most 200. Amounts in
 * minor units.
 */
export const listTries = operation({
  name: 'checkout.list-tries',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Payment'],
  async run({ db, tenantId, now }): Promise<{ tries: PaymentTry[] }> {
    const since = new Date(now.getTime() - shownForDays * 24 * 3600_000);
    const tries = await db.$queryRaw<PaymentTry[]>`
      with tried as (
        (select id, 'processing' as state, processing_at as at from checkout
          where tenant_id = ${tenantId}::uuid and processing_at is not null and status = 'open'
          order by processing_at desc, id desc limit ${shownAtMost})
        union all
        (select id, 'failed', failed_at from checkout
          where tenant_id = ${tenantId}::uuid and failed_at > ${since} and status <> 'completed'
            and not (processing_at is not null and status = 'open')
          order by failed_at desc, id desc limit ${shownAtMost})
      )
      select k.id, t.state, k.amount, k.currency, t.at, case when t.state = 'failed' then k.failure_code end as "failureCode",
        k.status = 'open' as open, p.name as "personName", pr.id as "propertyId", pr.code as "propertyCode"
      from tried t join checkout k on k.tenant_id = ${tenantId}::uuid and k.id = t.id
      left join person p on p.tenant_id = k.tenant_id and p.id = k.person_id
      left join lateral (
        select b.property_id from checkout_bill kb join bill b on b.tenant_id = kb.tenant_id and b.id = kb.bill_id
        where kb.tenant_id = k.tenant_id and kb.checkout_id = k.id order by b.due_on, b.id limit 1
      ) first on true
      left join property pr on pr.tenant_id = k.tenant_id and pr.id = coalesce(k.property_id, first.property_id)
      order by t.at desc, k.id desc limit ${shownAtMost}`;
    return { tries };
  },
});
