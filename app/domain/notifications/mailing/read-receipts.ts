import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { Receipt } from './read-mail-batch.ts';

type Row = {
  delivery_id: string;
  receipt_number: string | null;
  method: Receipt['method'];
  paid: bigint;
  received_at: Date;
  property: string | null;
  fee_item: string | null;
  start: Day;
  end: Day;
  amount: bigint;
};

/** The payments that the notifications of a batch thank for, per delivery, with the bills that they paid. */
export async function readReceipts(
  db: TenantDb,
  tenantId: string,
  batchId: string,
): Promise<Map<string, Receipt>> {
  const rows = await db.$queryRaw<Row[]>`
    select d.id as delivery_id, coalesce(p.receipt_label, p.receipt_number::text) as receipt_number, p.method, p.amount as paid, p.received_at,
      c.name || ' ' || pr.code as property, f.name as fee_item, a.amount,
      to_char(b.period_start, 'YYYY-MM-DD') as start, to_char(b.period_end, 'YYYY-MM-DD') as end
    from notification_delivery d
    join notification n on n.tenant_id = ${tenantId}::uuid and n.id = d.notification_id and n.event = 'payment_received'
    join payment p on p.tenant_id = ${tenantId}::uuid and p.id = (n.params->>'paymentId')::uuid
    left join payment_allocation a on a.tenant_id = ${tenantId}::uuid and a.payment_id = p.id
    left join bill b on b.tenant_id = ${tenantId}::uuid and b.id = a.bill_id
    left join property pr on pr.tenant_id = ${tenantId}::uuid and pr.id = b.property_id
    left join community c on c.tenant_id = ${tenantId}::uuid and c.id = pr.community_id
    left join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = b.fee_item_id
    where d.tenant_id = ${tenantId}::uuid and d.batch_id = ${batchId}::uuid and d.status = 'pending'
    order by d.id, c.name, pr.code, b.due_on, f.code, b.id`;
  const receipts = new Map<string, Receipt>();
  for (const row of rows) {
    let receipt = receipts.get(row.delivery_id);
    if (!receipt) {
      receipt = {
        number: row.receipt_number,
        method: row.method,
        amount: row.paid,
        receivedAt: row.received_at,
        bills: [],
      };
      receipts.set(row.delivery_id, receipt);
    }
    if (row.property === null || row.fee_item === null) continue;
    receipt.bills.push({
      property: row.property,
      feeItem: row.fee_item,
      period: { start: row.start, end: row.end },
      amount: row.amount,
    });
  }
  return receipts;
}
