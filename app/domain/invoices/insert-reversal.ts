import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Why an invoice is taken back where nobody says so in words: what was paid of its bills went back. */
export const paymentTakenBack = 'payment_taken_back';

/**
 * Asks for the reversal of the whole of an issued, locked invoice: one of its own with negative amounts, issued in the background. Where one is under way already, that
 * one.
 */
export async function insertReversal(
  { db, tenantId, ctx, outbox }: OperationScope,
  invoiceId: string,
  reason: string,
): Promise<string> {
  const before = await db.invoice.findFirst({
    where: { tenantId, reversesId: invoiceId, status: { not: 'cancelled' } },
  });
  if (before) return before.id;
  const reversalId = newId();
  await db.$executeRaw`
    insert into invoice (tenant_id, id, property_id, person_id, buyer, amount, tax_amount, currency, provider, reverses_id, reason, created_by)
    select tenant_id, ${reversalId}::uuid, property_id, person_id, buyer, -amount, -tax_amount, currency, provider, id, ${reason},
      ${ctx.actor.kind === 'member' ? ctx.actor.membershipId : null}::uuid
    from invoice where tenant_id = ${tenantId}::uuid and id = ${invoiceId}::uuid`;
  await db.$executeRaw`
    insert into invoice_line (tenant_id, invoice_id, bill_id, name, amount, tax_amount, tax_rate, tax_code, period_start, period_end)
    select tenant_id, ${reversalId}::uuid, bill_id, name, -amount, -tax_amount, tax_rate, tax_code, period_start, period_end
    from invoice_line where tenant_id = ${tenantId}::uuid and invoice_id = ${invoiceId}::uuid`;
  await outbox('invoice.issue', { invoiceId: reversalId });
  return reversalId;
}
