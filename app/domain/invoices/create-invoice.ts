import { z } from 'zod';
import { shareOfTax } from '#app/domain/credits/tax-of-credit.ts';
import { chargeName } from '#app/domain/late-fees/charge-name.ts';
import { lockBills } from '#app/domain/payments/settlement/lock-bills.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { buyerFields } from './buyer-fields.ts';
import { invoicedAmounts } from './invoiced-amounts.ts';

/**
 * Asks for one invoice over what was paid of bills of one property and has none yet. It is issued in the background. Owners ask for their own.
 *
 * @throws DomainError `invoice_not_set_up`; `not_found` for bills that are not the caller's to see; `invoice_other_property`; `invoice_of_payee`;
 *   `invoice_exceeds_paid` where nothing that was paid of a bill is without an invoice; `tax_code_missing` (`params.item`)
 */
export const createInvoice = operation({
  name: 'invoice.create',
  kind: 'write',
  input: z.object({
    billIds: z.array(z.uuid()).min(1).max(200),
    buyer: buyerFields,
    /** Asked for on the portal: the invoice is the caller's own, whoever the bills were sent to. */
    asOwner: z.boolean().default(false),
  }),
  can: ['create', 'Invoice'],
  async run(scope, { billIds, buyer, asOwner }): Promise<{ invoiceId: string; amount: bigint }> {
    const { db, tenantId, ctx, authorize, outbox, audit } = scope;
    const policy = await db.invoicePolicy.findUnique({ where: { tenantId } });
    if (!policy) throw new DomainError('invoice_not_set_up');
    const bills = await readBills(scope, [...new Set(billIds)]);
    const [first] = bills;
    if (!first) throw new DomainError('not_found');
    if (bills.some(({ propertyId }) => propertyId !== first.propertyId)) {
      throw new DomainError('invoice_other_property');
    }
    const own = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    const personId = asOwner ? own : first.personId;
    authorize('create', 'Invoice', { propertyId: first.propertyId, personId });
    const lines = await linesOf(scope, bills, policy.defaultTaxCode);
    const sum = (of: 'amount' | 'taxAmount') => lines.reduce((total, line) => total + line[of], 0n);
    const invoiceId = newId();
    const amount = sum('amount');
    await db.invoice.create({
      data: {
        tenantId,
        id: invoiceId,
        propertyId: first.propertyId,
        personId,
        buyer,
        amount,
        taxAmount: sum('taxAmount'),
        currency: ctx.tenant.currency,
        provider: policy.provider,
        requestedByOwner: asOwner,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    await db.invoiceLine.createMany({ data: lines.map((line) => ({ tenantId, invoiceId, ...line })) });
    await outbox('invoice.issue', { invoiceId });
    audit('Invoice', invoiceId, { amount, bills: lines.length, title: buyer.title });
    return { invoiceId, amount };
  },
});

const shown = { feeItem: { select: { name: true, taxRate: true } } } satisfies Prisma.BillInclude;
type ShownBill = Prisma.BillGetPayload<{ include: typeof shown }>;

/** The bills, locked: what was paid of them stays as it is until this is done. */
async function readBills({ db, tenantId, ability }: OperationScope, billIds: string[]): Promise<ShownBill[]> {
  const known = await db.bill.findMany({
    where: { AND: [{ tenantId, id: { in: billIds } }, accessible(ability, 'Bill')] },
    select: { id: true },
  });
  if (known.length !== billIds.length) throw new DomainError('not_found');
  await lockBills(db, tenantId, billIds);
  return db.bill.findMany({
    where: { tenantId, id: { in: billIds } },
    include: shown,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
}

async function linesOf(
  { db, tenantId, ctx }: OperationScope,
  bills: ShownBill[],
  defaultTaxCode: string | null,
) {
  const billIds = bills.map(({ id }) => id);
  const invoiced = await invoicedAmounts(db, tenantId, billIds);
  const credited = await db.creditNote.groupBy({
    by: ['billId'],
    where: { tenantId, billId: { in: billIds }, status: 'posted' },
    _sum: { taxAmount: true },
  });
  const taxCredited = new Map(credited.map(({ billId, _sum }) => [billId, _sum.taxAmount ?? 0n]));
  const codes = await db.invoiceTaxCode.findMany({
    where: { tenantId, feeItemId: { in: bills.map(({ feeItemId }) => feeItemId) } },
  });
  const codeOf = new Map(codes.map(({ feeItemId, code }) => [feeItemId, code]));
  return bills.map((bill) => {
    if (bill.payeeId) throw new DomainError('invoice_of_payee');
    const before = invoiced.get(bill.id) ?? { amount: 0n, taxAmount: 0n };
    const amount = bill.paidAmount - before.amount;
    if (bill.status === 'void' || amount <= 0n) throw new DomainError('invoice_exceeds_paid');
    const taxCode = codeOf.get(bill.feeItemId) ?? defaultTaxCode;
    if (!taxCode) throw new DomainError('tax_code_missing', { params: { item: bill.feeItem.name } });
    // A bill invoiced in parts holds its tax to the cent.
    const taxAmount = shareOfTax(
      bill.taxAmount - (taxCredited.get(bill.id) ?? 0n),
      bill.amount - bill.creditedAmount,
      bill.paidAmount,
      before.taxAmount,
      amount,
    );
    return {
      billId: bill.id,
      name: chargeName(bill.feeItem.name, bill.lateFeeOf, ctx.tenant.language),
      amount,
      taxAmount,
      taxRate: bill.taxAmount > 0n ? bill.feeItem.taxRate : 0,
      taxCode,
      periodStart: bill.periodStart,
      periodEnd: bill.periodEnd,
    };
  });
}
