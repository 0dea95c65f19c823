import { addMonths, type Day, localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { MoneyFigures } from './money-figures.ts';
import { readBillFigures } from './read-bill-figures.ts';
import { type PaymentFigures, readPaymentFigures } from './read-payment-figures.ts';

/** Billed, collected, overdue and paid ahead: the company's money today, by its own calendar. */
export async function countMoneyFigures({
  db,
  ctx,
  tenantId,
  now,
}: Pick<OperationScope, 'db' | 'ctx' | 'tenantId' | 'now'>): Promise<MoneyFigures> {
  const { timeZone } = ctx.tenant;
  const today = localDay(now, timeZone);
  const thisMonth = `${today.slice(0, 7)}-01`;
  const first = addMonths(thisMonth, -11);
  const bills = await readBillFigures(db, tenantId, { first, thisMonth, today });
  const payments = await readPaymentFigures(db, tenantId, { first, thisMonth, timeZone });
  const billedIn = (month: Day) => bills.billed.find((row) => row.month === month);
  const due = billedIn(thisMonth);
  const { overdue, overdueProperties, d30, d60, d90, older, credit } = bills;
  return {
    months: Array.from({ length: 12 }, (_, index) => {
      const month = addMonths(first, index);
      return { month, billed: billedIn(month)?.amount ?? 0n, collected: collectedIn(payments, month) };
    }),
    dueThisMonth: {
      bills: due?.bills ?? 0,
      amount: due?.amount ?? 0n,
      paid: (due?.amount ?? 0n) - bills.openThisMonth,
    },
    overdue: { amount: overdue, properties: overdueProperties, ages: { d30, d60, d90, older } },
    credit,
    methods: payments
      .filter(({ month, amount }) => month === thisMonth && amount > 0n)
      .map(({ method, amount, payments }) => ({ method, amount, payments }))
      .sort((a, b) => Number(b.amount - a.amount)),
  };
}

function collectedIn(payments: PaymentFigures[], month: Day): bigint {
  return payments.filter((row) => row.month === month).reduce((sum, { amount }) => sum + amount, 0n);
}
