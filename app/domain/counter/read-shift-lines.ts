import type { TenantDb } from '#tenants/with-tenant.ts';
import { type ShiftLine, shiftLineKinds } from './shift-lines.ts';

/** What went through a shift by kind and method, as the documents say now. */
export async function readShiftLines(db: TenantDb, tenantId: string, shiftId: string): Promise<ShiftLine[]> {
  const lines = await db.$queryRaw<ShiftLine[]>`
    select kind, method, count(*)::int as count, sum(amount)::bigint as amount from (
      select 'payment' as kind, method, amount from payment
      where tenant_id = ${tenantId}::uuid and shift_id = ${shiftId}::uuid
      union all
      select 'refund', method, amount from refund
      where tenant_id = ${tenantId}::uuid and shift_id = ${shiftId}::uuid and status = 'done'
      union all
      select 'deposit', method, amount from deposit
      where tenant_id = ${tenantId}::uuid and shift_id = ${shiftId}::uuid
      union all
      select 'deposit_return', method, amount from deposit_return
      where tenant_id = ${tenantId}::uuid and shift_id = ${shiftId}::uuid and status = 'posted' and amount > 0
      union all
      select kind, 'cash', amount from cash_movement
      where tenant_id = ${tenantId}::uuid and shift_id = ${shiftId}::uuid
    ) moved group by kind, method`;
  const place = ({ kind }: ShiftLine) => shiftLineKinds.indexOf(kind);
  return lines.sort((a, b) => place(a) - place(b) || (a.method < b.method ? -1 : 1));
}
