import type { TenantDb } from '#tenants/with-tenant.ts';

/** A bill that nobody else can pay until this transaction ends. Amounts in minor units. */
export type LockedBill = {
  id: string;
  propertyId: string;
  personId: string | null;
  dueOn: Date;
  /** The bill whose late fee it is. */
  lateFeeOf: string | null;
  amount: bigint;
  paidAmount: bigint;
  creditedAmount: bigint;
  status: 'open' | 'paid' | 'void';
};

/** Locks the bills in the order of their ids: whoever locks several does it in this order, so that no two wait for each other. */
export function lockBills(db: TenantDb, tenantId: string, billIds: string[]): Promise<LockedBill[]> {
  return db.$queryRaw`
    select id, property_id as "propertyId", person_id as "personId", due_on as "dueOn", late_fee_of as "lateFeeOf", amount,
      paid_amount as "paidAmount", credited_amount as "creditedAmount", status
    from bill where tenant_id = ${tenantId}::uuid and id = any(${billIds}::uuid[])
    order by id for update`;
}

/** Locks every bill of a property on which something is still owed. */
export function lockOpenBills(db: TenantDb, tenantId: string, propertyId: string): Promise<LockedBill[]> {
  return db.$queryRaw`
    select id, property_id as "propertyId", person_id as "personId", due_on as "dueOn", late_fee_of as "lateFeeOf", amount,
      paid_amount as "paidAmount", credited_amount as "creditedAmount", status
    from bill where tenant_id = ${tenantId}::uuid and property_id = ${propertyId}::uuid and status = 'open'
    order by id for update`;
}

/** What is still owed on a bill. Nothing is owed on a void one. */
export function remainingOf(
  bill: Pick<LockedBill, 'status' | 'amount' | 'paidAmount' | 'creditedAmount'>,
): bigint {
  return bill.status === 'open' ? bill.amount - bill.paidAmount - bill.creditedAmount : 0n;
}

/** Oldest due day first; ids are in the order of making. */
export function byDueDay(a: Pick<LockedBill, 'dueOn' | 'id'>, b: Pick<LockedBill, 'dueOn' | 'id'>): number {
  return a.dueOn.getTime() - b.dueOn.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
