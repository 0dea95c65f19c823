import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import type { Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

export type PaymentScene = {
  tenant: Tenant;
  administrator: TenantContext;
  system: TenantContext;
  cashier: TenantContext;
  /** Owner of the first property. */
  owner: TenantContext;
  personId: string;
  propertyIds: string[];
  feeItemId: string;
};

/** A company with a register, whose first property's owner has signed in, and a cashier. */
export async function paymentScene({
  properties = 1,
  currency,
}: {
  properties?: number;
  currency?: 'CNY' | 'JPY';
} = {}): Promise<PaymentScene> {
  const { tenant, administrator, system } = await createTestTenant(currency ? { currency } : {});
  const { propertyIds } = await createTestRegister(tenant.id, { properties });
  const feeItemId = await createTestFeeItem(tenant.id);
  const { personId } = await withTenant(tenant.id, (db) =>
    db.tenure.findFirstOrThrow({ where: { tenantId: tenant.id, propertyId: propertyIds[0] as string } }),
  );
  return {
    tenant,
    administrator,
    system,
    cashier: await createTestMember(tenant, 'cashier'),
    owner: await createTestMember(tenant, 'owner', personId),
    personId,
    propertyIds,
    feeItemId,
  };
}

let month = 0;

/** One open bill of each amount for a property, each due a month after the one before, charged in the books. In due order. */
export async function billProperty(
  { tenant, feeItemId }: PaymentScene,
  propertyId: string,
  amounts: bigint[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const amount of amounts) {
    month += 1;
    const day = (of: number): Day =>
      `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
    const runId = await createTestBills(tenant.id, {
      feeItemId,
      month: day(1),
      dueOn: day(20),
      amount,
      propertyIds: [propertyId],
    });
    const bill = await withTenant(tenant.id, async (db) => {
      const row = await db.bill.findFirstOrThrow({ where: { tenantId: tenant.id, runId } });
      await postTransfers(db, tenant.id, [
        {
          debit: 'receivables',
          credit: 'income',
          amount,
          postedOn: day(1),
          documentKind: 'bill',
          documentId: row.id,
        },
      ]);
      return row;
    });
    ids.push(bill.id);
  }
  return ids;
}

/** The connected account of a company, without asking Stripe: for tests that begin after onboarding. */
export async function adoptAccount(tenant: Tenant, stripeAccountId = `acct_${newId()}`): Promise<string> {
  await withTenant(tenant.id, (db) =>
    db.paymentAccount.create({
      data: {
        tenantId: tenant.id,
        stripeAccountId,
        chargesEnabled: true,
        detailsSubmitted: true,
        updatedAt: new Date(Date.now() - 60_000),
      },
    }),
  );
  return stripeAccountId;
}
