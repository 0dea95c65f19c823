import { countShift } from '#app/domain/counter/count-shift.ts';
import { moveCash } from '#app/domain/counter/move-cash.ts';
import { openShift } from '#app/domain/counter/open-shift.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { requestDepositReturn } from '#app/domain/deposits/request-deposit-return.ts';
import { takeDeposit } from '#app/domain/deposits/take-deposit.ts';
import { addDays, type Day, Temporal } from '#app/kernel/dates.ts';
import { minorDigits } from '#app/kernel/money.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

/**
 * The cashier's last two days: one that was right to the coin, with deposits and a way to the bank, and one that lacks a little and waits for a signature. Of a
 * deposit a part has gone back.
 */
export async function seedCounter(tenant: Tenant, company: DemoCompany, today: Day): Promise<void> {
  const { userId, properties } = await withTenant(tenant.id, async (db) => ({
    ...(await db.membership.findFirstOrThrow({
      where: { tenantId: tenant.id, roles: { some: { role: { key: 'cashier' } } } },
      select: { userId: true },
    })),
    properties: await db.property.findMany({
      where: { tenantId: tenant.id, kind: 'dwelling' },
      orderBy: [{ code: 'asc' }, { id: 'asc' }],
      skip: 5,
      take: 4,
      select: { id: true },
    }),
  }));
  const at = (day: Day, hour: number): Promise<TenantContext> => {
    const moment = Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: tenant.timeZone,
      plainTime: { hour },
    });
    return memberContext(tenant, userId, { now: () => new Date(moment.epochMilliseconds) });
  };
  const [first, second, third, fourth] = properties.map(({ id }) => id);
  if (!first || !second || !third || !fourth) return;
  const unit = 10n ** BigInt(minorDigits(tenant.currency));
  const chinese = company.language === 'zh-CN';
  const ahead = (propertyId: string, amount: bigint) => ({
    propertyId,
    billIds: [],
    amount: amount * unit,
    excess: 'credit' as const,
  });

  const early = addDays(today, -2);
  const morning = await at(early, 9);
  const { shiftId } = await openShift(morning, { openingAmount: 300n * unit });
  const decoration = await takeDeposit(morning, {
    propertyId: first,
    kind: 'decoration',
    amount: 2_000n * unit,
    method: 'cash',
    payerName: chinese ? '鲁班装饰' : 'Willow Decorators',
    note: chinese ? '装修验收后退还' : 'Back once the work is inspected',
  });
  await takeDeposit(await at(early, 10), {
    propertyId: second,
    kind: 'keys',
    amount: 100n * unit,
    method: 'scan',
  });
  await recordCounterPayment(await at(early, 11), {
    ...ahead(third, 600n),
    method: 'terminal',
    reference: '004817',
  });
  const afternoon = await at(early, 16);
  await moveCash(afternoon, { shiftId, kind: 'to_bank', amount: 2_000n * unit });
  await countShift(await at(early, 18), { shiftId, pieces: [{ value: 100n * unit, count: 3 }] });

  const late = addDays(today, -1);
  const next = await openShift(await at(late, 9), { openingAmount: 300n * unit });
  await recordCounterPayment(await at(late, 11), ahead(fourth, 450n));
  await requestDepositReturn(await at(late, 15), {
    depositId: decoration.depositId,
    amount: 500n * unit,
    method: 'bank_transfer',
  });
  await countShift(await at(late, 18), {
    shiftId: next.shiftId,
    pieces: [
      { value: 100n * unit, count: 7 },
      { value: 10n * unit, count: 4 },
    ],
    loose: 5n * unit,
    differenceReason: chinese ? '找零时少收 5 元，待查' : 'Five too little: wrong change, being looked into',
  });
}
