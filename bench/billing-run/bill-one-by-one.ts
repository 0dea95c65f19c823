import { computeBill } from '#app/domain/billing/computation/compute-bill.ts';
import type { CycleMonths, FeeItemKind } from '#app/domain/billing/computation/fee-terms.ts';
import { CALENDAR_ANCHOR, periodOf } from '#app/domain/billing/computation/period-of.ts';
import { accountIds } from '#app/domain/ledger/account-ids.ts';
import { type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Rounding } from '#app/kernel/money.ts';
import type { TenantContext } from '#tenants/context.ts';
import { outboxOf } from '#tenants/outbox.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';

/**
 * Bills contracts the usual way, one after the other through the ORM: read what it takes, compute, and write bill, transfer and outbox row, each
 * contract in its own transaction. Says what it billed.
 */
export async function billOneByOne(
  { tenant }: TenantContext,
  runId: string,
  month: Day,
): Promise<{ bills: number; amount: bigint }> {
  const tenantId = tenant.id;
  const { accounts, items, properties } = await withTenant(tenantId, async (db) => ({
    accounts: await accountIds(db, tenantId, ['receivables', 'income']),
    items: await db.feeItem.findMany({ where: { tenantId, status: 'active' }, select: { id: true } }),
    properties: await db.property.findMany({ where: { tenantId }, select: { id: true } }),
  }));
  const billed = { bills: 0, amount: 0n };
  for (const property of properties) {
    for (const item of items) {
      billed.amount += await withTenant(tenantId, (db) =>
        billContract(
          db,
          { tenantId, currency: tenant.currency, runId, month, accounts },
          property.id,
          item.id,
        ),
      );
      billed.bills += 1;
    }
  }
  return billed;
}

type Terms = {
  tenantId: string;
  currency: string;
  runId: string;
  month: Day;
  accounts: { receivables: string; income: string };
};

async function billContract(
  db: TenantDb,
  terms: Terms,
  propertyId: string,
  feeItemId: string,
): Promise<bigint> {
  const { tenantId, currency, runId, month, accounts } = terms;
  const item = await db.feeItem.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: feeItemId } },
    include: { prices: true },
  });
  const property = await db.property.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: propertyId } },
    include: { tenures: { where: { isPayer: true } } },
  });
  const period = periodOf(item.cycleMonths as CycleMonths, CALENDAR_ANCHOR, month);
  if (!period) throw new Error('Nothing is due');
  const computed = computeBill({
    kind: item.kind as FeeItemKind,
    cycleMonths: item.cycleMonths as CycleMonths,
    period,
    assignment: { start: '0001-01-01', end: null },
    prices: item.prices.map((price) => ({
      validFrom: dayOf(price.validFrom),
      unitPrice: price.unitPrice.toString(),
      surcharge: price.surcharge.toString(),
    })),
    quantity: property.builtArea?.toString() ?? null,
    unit: 'm2',
    currency,
    rounding: { mode: item.rounding as Rounding, unit: item.roundingUnit },
  });
  if (computed.problem !== null) throw new Error(computed.problem);
  const id = newId();
  await db.bill.create({
    data: {
      tenantId,
      id,
      runId,
      propertyId,
      feeItemId,
      personId: property.tenures[0]?.personId ?? null,
      periodStart: toDateColumn(period.start),
      periodEnd: toDateColumn(period.end),
      dueOn: toDateColumn(period.start),
      amount: computed.amount,
      explanation: computed.explanation,
    },
  });
  await db.ledgerTransfer.create({
    data: {
      tenantId,
      id,
      debitAccountId: accounts.receivables,
      creditAccountId: accounts.income,
      amount: computed.amount,
      postedOn: toDateColumn(month),
      documentKind: 'bill',
      documentId: id,
    },
  });
  await outboxOf(db, tenantId)('bills.announce', {
    runId,
    afterPropertyId: null,
    throughPropertyId: propertyId,
  });
  return computed.amount;
}
