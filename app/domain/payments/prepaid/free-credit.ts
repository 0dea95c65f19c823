import { Prisma } from '#prisma/generated/client.ts';

/**
 * What payment `p` holds of prepaid money that no refund under way will take, in minor units; may be below zero. A refund that was asked for takes
 * prepaid money unless it names bills; one that is being paid out has taken from those bills already.
 */
export const freeCredit = Prisma.sql`(p.credit_amount - coalesce((
  select sum(r.amount) from refund r where r.tenant_id = p.tenant_id and r.payment_id = p.id
    and r.kind = 'refund' and (r.status = 'pending' or r.status = 'requested' and cardinality(coalesce(r.bill_ids, '{}')) = 0)), 0))::bigint`;
