import { listDebtors } from '#app/domain/dunning/list-debtors.ts';
import { agreePaymentPlan } from '#app/domain/payment-plans/agree-payment-plan.ts';
import { planBillsOfProperty } from '#app/domain/payment-plans/plan-bills-of-property.ts';
import { spreadInstalments } from '#app/domain/payment-plans/spread-instalments.ts';
import { bookEntry } from '#app/domain/public-accounts/book-entry.ts';
import { createPublicAccount } from '#app/domain/public-accounts/create-public-account.ts';
import { publishPeriod } from '#app/domain/public-accounts/publish-period.ts';
import { listSpendingCategories } from '#app/domain/spending/list-spending-categories.ts';
import { recordSpending } from '#app/domain/spending/record-spending.ts';
import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

const words = {
  'zh-CN': {
    payees: ['金盾保安服务', '洁净保洁', '绿意园林', '恒达维修', '市供电公司', '员工工资', '文通办公用品'],
    plan: '暂时失业，约定分期缴清',
    account: '公共收益',
    advertising: ['广告', '电梯广告租金', '分众传媒'],
    parking: ['共用车位停车', '临时停车收入', null],
    repair: ['维修', '单元门禁维修', '恒达维修'],
    note: '本期收支单据可在前台查阅原件。',
  },
  en: {
    payees: [
      'Shield Security',
      'Bright Cleaning',
      'Green Thumb',
      'Handy Repairs',
      'City Power',
      'Payroll',
      'Paper & Co.',
    ],
    plan: 'Between jobs: agreed to pay in instalments',
    account: 'Shared income',
    advertising: ['Advertising', 'Rent for posters in the lifts', 'Focus Media'],
    parking: ['Parking in common areas', 'Visitors’ parking', null],
    repair: ['Repairs', 'Door intercom repaired', 'Handy Repairs'],
    note: 'The papers of this period can be seen at the desk.',
  },
} as const;

/** Major units a month, in the order of the categories that a company begins with. */
const spentMonthly = [18_000, 12_500, 3_200, 4_800, 6_400, 38_000, 900];

/** What the company spends, the shared income of its first community with a published period, and a payment plan. */
export async function seedAccounts(tenant: Tenant, company: DemoCompany, today: Day): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const say = words[company.language];
  await seedSpending(ctx, say.payees, today);
  await seedPublicAccount(ctx, say, today);
  await seedPlan(ctx, company, say.plan, today);
}

async function seedSpending(ctx: TenantContext, payees: readonly string[], today: Day): Promise<void> {
  const categories = await listSpendingCategories(ctx, {});
  for (let months = -5; months <= 0; months += 1) {
    const firstOfMonth = addMonths(`${today.slice(0, 7)}-01`, months);
    for (const [index, category] of categories.slice(0, spentMonthly.length).entries()) {
      const spentOn = addDays(firstOfMonth, 2 + index * 2);
      if (spentOn > today) continue;
      const wave = 100 + ((index * 7 + (months + 5) * 13) % 17);
      await recordSpending(ctx, {
        categoryId: category.id,
        amount: BigInt((spentMonthly[index] ?? 0) * wave),
        spentOn,
        payeeName: payees[index] ?? category.name,
        method: index === 6 ? 'cash' : 'bank_transfer',
      });
    }
  }
}

async function seedPublicAccount(
  ctx: TenantContext,
  say: (typeof words)['zh-CN' | 'en'],
  today: Day,
): Promise<void> {
  const tenantId = ctx.tenant.id;
  const community = await withTenant(tenantId, (db) =>
    db.community.findFirst({ where: { tenantId }, orderBy: { id: 'asc' } }),
  );
  if (!community) return;
  const openedOn = addMonths(`${today.slice(0, 7)}-01`, -4);
  const { accountId } = await createPublicAccount(ctx, {
    communityId: community.id,
    kind: 'shared',
    name: say.account,
    openedOn,
    openingAmount: 2_350_000n,
  });
  const book = (
    of: readonly [string, string, string | null],
    direction: 'in' | 'out',
    amount: bigint,
    bookedOn: Day,
  ) =>
    bookEntry(ctx, {
      accountId,
      direction,
      amount,
      bookedOn,
      category: of[0],
      description: of[1],
      counterparty: of[2] ?? undefined,
    });
  for (let month = 0; month < 4; month += 1) {
    const day = addMonths(openedOn, month);
    await book(say.advertising, 'in', 420_000n, addDays(day, 4));
    await book(say.parking, 'in', BigInt(186_500 + month * 9_300), addDays(day, 20));
    if (month % 2 === 1) await book(say.repair, 'out', 268_000n, addDays(day, 12));
  }
  await publishPeriod(ctx, { accountId, through: addDays(addMonths(openedOn, 3), -1), note: say.note });
}

/** With the debtor of the largest sum who is not the owner that signs in and to whom nobody has written or listened yet. */
async function seedPlan(ctx: TenantContext, company: DemoCompany, reason: string, today: Day): Promise<void> {
  const { debtors } = await listDebtors(ctx, { minDays: 30, limit: 20 });
  const others = debtors.filter(({ people }) => !people.includes(company.owner.name));
  const property = others[5] ?? others.at(-1);
  if (!property) return;
  const { bills, payer } = await planBillsOfProperty(ctx, { propertyId: property.propertyId });
  const amount = bills.reduce((sum, { remaining }) => sum + remaining, 0n);
  if (amount === 0n) return;
  await agreePaymentPlan(ctx, {
    propertyId: property.propertyId,
    personId: payer?.id,
    billIds: bills.map(({ id }) => id),
    instalments: spreadInstalments({ amount, count: 4, firstOn: addDays(today, 14), interval: 'month' }),
    reason,
  });
}
