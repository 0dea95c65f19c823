import { z } from 'zod';
import type { BillExplanation } from '#app/domain/billing/computation/bill-explanation.ts';
import { explainBill } from '#app/domain/billing/computation/explain-bill.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { type OwnBill, type OwnBillRow, ownBillColumns, toOwnBill } from './own-bill.ts';
import { isOwnBill, ownScope, ownTenures } from './own-tenures.ts';
import { type PortalFrame, portalFrame } from './portal-frame.ts';

export type OwnBillDetail = OwnBill & {
  status: 'open' | 'paid';
  /** How the amount came about, in the reader's words; empty where it is not known. */
  explanation: string[];
  /** What was paid for it, the latest first. `mine`: the caller may open the payment. */
  payments: { id: string; amount: bigint; method: string; receivedAt: Date; mine: boolean }[];
};

/**
 * One bill of the caller's.
 *
 * @throws DomainError `not_found` where it is another's, or void
 */
export const getOwnBill = operation({
  name: 'portal.bill',
  kind: 'read',
  /** What is no id of a bill is not found either. */
  input: z.object({ billId: z.string(), propertyId: z.uuid().nullable() }),
  can: ['read', 'Bill'],
  async run(scope, { billId, propertyId }): Promise<{ frame: PortalFrame; bill: OwnBillDetail }> {
    const own = ownScope(scope);
    if (!own || !isId(billId)) throw new DomainError('not_found');
    const { ctx, db } = scope;
    const [row] = await db.$queryRaw<DetailRow[]>`
      with o as (${ownTenures(own)})
      select ${ownBillColumns(own)}, null as paid_on, b.status, b.explanation,
        coalesce((
          select jsonb_agg(jsonb_build_object('id', p.id, 'amount', (a.amount - a.reversed_amount)::text, 'method', p.method,
            'receivedAt', p.received_at, 'mine', p.person_id = ${own.personId}::uuid) order by p.received_at desc, p.id)
          from payment_allocation a join payment p on p.tenant_id = a.tenant_id and p.id = a.payment_id
          where a.tenant_id = b.tenant_id and a.bill_id = b.id and a.amount > a.reversed_amount), '[]') as payments
      from o
      join bill b on b.tenant_id = ${own.tenantId}::uuid and b.property_id = o.property_id
      join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
      where b.id = ${billId}::uuid and b.status <> 'void' and ${isOwnBill(own)}`;
    if (!row) throw new DomainError('not_found');
    return {
      frame: await portalFrame(scope, own, propertyId),
      bill: {
        ...toOwnBill(row),
        status: row.status,
        explanation:
          row.explanation.version === 1
            ? explainBill(row.explanation, ctx.tenant.currency, ctx.language)
            : [],
        payments: row.payments.map(({ amount, receivedAt, mine, ...payment }) => ({
          ...payment,
          amount: BigInt(amount),
          receivedAt: new Date(receivedAt),
          mine: mine === true,
        })),
      },
    };
  },
});

type DetailRow = OwnBillRow & {
  status: 'open' | 'paid';
  /** Of a version that this one does not know, where a newer one wrote it. */
  explanation: BillExplanation | { version?: never };
  payments: { id: string; amount: string; method: string; receivedAt: string; mine: boolean | null }[];
};
