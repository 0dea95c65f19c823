import { listPropertyBills } from '#app/domain/billing/list-property-bills.ts';
import { type DebtorView, listDebtors } from '#app/domain/dunning/list-debtors.ts';
import { sendDunningLetters } from '#app/domain/dunning/send-dunning-letters.ts';
import { writeNextLetters } from '#app/domain/dunning/write-next-letters.ts';
import { recordPromise } from '#app/domain/promises/record-promise.ts';
import { settleDuePromises } from '#app/domain/promises/settle-due-promises.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import type { DemoCompany } from './demo-companies.ts';

const words = {
  'zh-CN': { batch: '大额欠费催缴', broken: '电话：发工资后付', open: '前台：下周来缴' },
  en: { batch: 'Large debts', broken: 'On the phone: after pay day', open: 'At the desk: comes next week' },
} as const;

/** What is done about those who do not pay: letters to three, a promise that was broken and one that is still open. Not to the owner who signs in. */
export async function seedArrears(tenant: Tenant, company: DemoCompany, today: Day): Promise<void> {
  const at = (daysAgo: number) =>
    systemContext(tenant, 'seed', { now: () => new Date(`${addDays(today, -daysAgo)}T04:00:00Z`) });
  const { debtors } = await listDebtors(at(0), { minDays: 30, limit: 20 });
  const others = debtors.filter(({ people }) => !people.includes(company.owner.name));
  const [first, second, ...rest] = others;
  const say = words[company.language];
  if (first) await promise(at(12), first, addDays(today, -4), say.broken);
  if (second) await promise(at(1), second, addDays(today, 6), say.open);
  await settleDuePromises(at(0), {});
  const dunned = rest.slice(0, 3).map(({ propertyId }) => propertyId);
  if (dunned.length === 0) return;
  const { batchId } = await sendDunningLetters(at(9), {
    name: say.batch,
    payBy: addDays(today, 5),
    filter: { propertyIds: dunned },
  });
  await writeNextLetters(at(9), { batchId });
}

async function promise(
  ctx: ReturnType<typeof systemContext>,
  { propertyId }: DebtorView,
  promisedOn: Day,
  note: string,
): Promise<void> {
  const { due } = await listPropertyBills(ctx, { propertyId });
  const amount = due.reduce((sum, bill) => sum + bill.amount - bill.paidAmount - bill.creditedAmount, 0n);
  if (amount === 0n) return;
  await recordPromise(ctx, { propertyId, billIds: due.map(({ id }) => id), amount, promisedOn, note });
}
