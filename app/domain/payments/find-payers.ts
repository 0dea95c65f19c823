import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';

export type PayerFound = {
  propertyId: string;
  code: string;
  communityName: string;
  /** Those who hold it now, the payer first. */
  holders: string[];
  /** What is open on its bills, in minor units, due or not. */
  openAmount: bigint;
};

const shown = 8;
/** Beyond these the words are too few to mean one property. */
const looked = 200;

/** Marks of a code that a person leaves out or writes in another way: `3-1-1201`, `3 1 1201` and `3栋1单元1201` mean the same. */
const separators = '[^0-9A-Za-z]+';

/**
 * The properties that a cashier may mean by a few keystrokes: a part of the code, of a holder's name, or of a phone number. Codes that
 * begin so come first, the shortest before the longer ones.
 */
export const findPayers = operation({
  name: 'payment.find-payers',
  kind: 'read',
  input: z.object({ q: z.string().trim().max(60) }),
  can: ['create', 'Payment'],
  async run({ db, ctx, tenantId, now }, { q }): Promise<PayerFound[]> {
    const words = q.normalize('NFKC').replace(/[\\%_]/g, '\\$&');
    if (words === '') return [];
    const on = localDay(now, ctx.tenant.timeZone);
    const tenant = Prisma.sql`${tenantId}::uuid`;
    const plain = q.replace(new RegExp(separators, 'g'), '');
    return db.$queryRaw<PayerFound[]>`
      with found as (
        (select id, 0 as rank from property where tenant_id = ${tenant} and code ilike ${`${words}%`}
          order by length(code), code limit ${shown})
        union all
        (select id, 1 from property
          where tenant_id = ${tenant} and (code ilike ${`%${words}%`}
            or (${plain.length >= 2} and regexp_replace(code, ${separators}, '', 'g') ilike ${`%${plain}%`}))
          limit ${looked})
        union all
        (select t.property_id, 1 from person p join tenure t on t.tenant_id = p.tenant_id and t.person_id = p.id
          where p.tenant_id = ${tenant} and (p.name ilike ${`%${words}%`} or (${/^\d{3,}$/.test(q)} and p.phone like ${`%${words}%`}))
            and (t.ends_on is null or t.ends_on > ${on}::date)
          limit ${looked})
      ),
      best as (
        select p.id, p.code, c.name, min(f.rank) as rank
        from found f join property p on p.tenant_id = ${tenant} and p.id = f.id
        join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
        group by p.id, p.code, c.name order by min(f.rank), length(p.code), p.code, c.name limit ${shown}
      )
      select b.id as "propertyId", b.code, b.name as "communityName",
        coalesce((
          select array_agg(p.name order by t.is_payer desc, p.name) from tenure t
          join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
          where t.tenant_id = ${tenant} and t.property_id = b.id
            and (t.starts_on is null or t.starts_on <= ${on}::date) and (t.ends_on is null or t.ends_on > ${on}::date)
        ), '{}') as holders,
        coalesce((
          select sum(amount - paid_amount) from bill where tenant_id = ${tenant} and property_id = b.id and status = 'open'
        ), 0)::bigint as "openAmount"
      from best b order by b.rank, length(b.code), b.code, b.name`;
  },
});
