import { z } from 'zod';
import type { Day } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import type { DocumentKind } from './transfer.ts';

export type FoundDocument = {
  documentKind: DocumentKind;
  documentId: string;
  number: bigint;
  /** Minor units. */
  amount: bigint;
  day: Day;
  /** Whom it is about: a property, or a payee. */
  about: string | null;
};

/** The receipt, credit note, refund and settlement of a number. */
export const findDocuments = operation({
  name: 'ledger.find-documents',
  kind: 'read',
  input: z.object({ number: z.bigint().positive() }),
  can: ['read', 'LedgerTransfer'],
  run({ db, ctx, tenantId }, { number }): Promise<FoundDocument[]> {
    const zone = ctx.tenant.timeZone;
    return db.$queryRaw<FoundDocument[]>`
      select 'payment' as "documentKind", p.id as "documentId", p.receipt_number as number, p.amount,
        (p.received_at at time zone ${zone})::date::text as day, pr.code as about
      from payment p left join property pr on pr.tenant_id = p.tenant_id and pr.id = p.property_id
      where p.tenant_id = ${tenantId}::uuid and p.receipt_number = ${number}
      union all
      select 'credit_note', n.id, n.number, n.amount, n.posted_on::text, pr.code
      from credit_note n join bill b on b.tenant_id = n.tenant_id and b.id = n.bill_id
      join property pr on pr.tenant_id = b.tenant_id and pr.id = b.property_id
      where n.tenant_id = ${tenantId}::uuid and n.number = ${number}
      union all
      select 'refund', f.id, f.number, f.amount, (f.created_at at time zone ${zone})::date::text, pr.code
      from refund f join payment p on p.tenant_id = f.tenant_id and p.id = f.payment_id
      left join property pr on pr.tenant_id = p.tenant_id and pr.id = p.property_id
      where f.tenant_id = ${tenantId}::uuid and f.number = ${number}
      union all
      select 'cashier_shift', s.id, s.number, s.counted_amount, (s.closed_at at time zone ${zone})::date::text, m.name
      from cashier_shift s join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
      where s.tenant_id = ${tenantId}::uuid and s.number = ${number}
      union all
      select 'deposit', d.id, d.number, d.amount, d.taken_on::text, pr.code
      from deposit d join property pr on pr.tenant_id = d.tenant_id and pr.id = d.property_id
      where d.tenant_id = ${tenantId}::uuid and d.number = ${number}
      union all
      select 'deposit_return', r.id, r.number, r.amount + r.deducted_amount, r.posted_on::text, pr.code
      from deposit_return r join deposit d on d.tenant_id = r.tenant_id and d.id = r.deposit_id
      join property pr on pr.tenant_id = d.tenant_id and pr.id = d.property_id
      where r.tenant_id = ${tenantId}::uuid and r.number = ${number}
      union all
      select 'payee_settlement', s.id, s.number, s.amount, s.posted_on::text, y.name
      from payee_settlement s join payee y on y.tenant_id = s.tenant_id and y.id = s.payee_id
      where s.tenant_id = ${tenantId}::uuid and s.number = ${number}
      union all
      select 'spending', s.id, s.number, s.amount, s.spent_on::text, s.payee_name
      from spending s where s.tenant_id = ${tenantId}::uuid and s.number = ${number}
      order by 1`;
  },
});
