import { giveCoupons } from '#app/domain/coupons/give-coupons.ts';
import { saveCouponType } from '#app/domain/coupons/save-coupon-type.ts';
import { adjustPoints } from '#app/domain/points/adjust-points.ts';
import { savePointRule } from '#app/domain/points/save-point-rule.ts';
import { draftQuotation } from '#app/domain/quotations/draft-quotation.ts';
import { sendQuotation } from '#app/domain/quotations/send-quotation.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

const words = {
  'zh-CN': {
    onTime: '按时缴费',
    rated: '评价维修',
    repair: '维修立减券',
    percent: '物业费九五折券',
    welcome: '感谢参与社区活动',
  },
  en: {
    onTime: 'Paid on time',
    rated: 'Repair rated',
    repair: 'Off your next repair',
    percent: '5% off a bill',
    welcome: 'Thank you for helping at the community day',
  },
};

/** Rules for points, two kinds of coupons, and some of both with the owners who sign in; and a repair that waits for an owner's consent. */
export async function seedLoyalty(tenant: Tenant, { language }: DemoCompany): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const said = words[language];
  await savePointRule(ctx, {
    event: 'bill_paid_on_time',
    name: said.onTime,
    points: 10,
    perAmount: 10_000n,
    validMonths: 24,
  });
  await savePointRule(ctx, { event: 'ticket_rated', name: said.rated, points: 50, validMonths: 24 });
  const { couponTypeId } = await saveCouponType(ctx, {
    name: said.repair,
    kind: 'amount',
    amount: 2_000n,
    minSpend: 5_000n,
    usedFor: 'repair',
    validDays: 180,
    pointsPrice: 1_500,
  });
  await saveCouponType(ctx, {
    name: said.percent,
    kind: 'percent',
    percent: 5,
    maxAmount: 3_000n,
    usedFor: 'bill',
    validDays: 90,
    pointsPrice: 800,
    quota: 500,
  });
  const owners = await withTenant(tenant.id, (db) =>
    db.membership.findMany({
      where: { tenantId: tenant.id, personId: { not: null } },
      select: { personId: true },
      orderBy: { createdAt: 'asc' },
      take: 5,
    }),
  );
  const people = [...new Set(owners.flatMap(({ personId }) => personId ?? []))];
  for (const personId of people) {
    await adjustPoints(ctx, { personId, points: 3_680, reason: said.welcome, validMonths: 24 });
  }
  if (people.length > 0) await giveCoupons(ctx, { typeId: couponTypeId, personIds: people });
  await seedQuotation(tenant);
}

/** Asks an owner about a repair that somebody is at, where there is one. */
async function seedQuotation(tenant: Tenant): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const ticket = await withTenant(tenant.id, (db) =>
    db.ticket.findFirst({
      where: {
        tenantId: tenant.id,
        status: 'working',
        propertyId: { not: null },
        category: { isChargeable: true, prices: { some: {} } },
        quotations: { none: {} },
      },
      include: { category: { include: { prices: { orderBy: { position: 'asc' }, take: 2 } } } },
      orderBy: { createdAt: 'desc' },
    }),
  );
  if (!ticket) return;
  const lines = ticket.category.prices.map(({ id }) => ({
    kind: 'price' as const,
    priceId: id,
    quantity: '1',
  }));
  const { quotationId } = await draftQuotation(ctx, { ticketId: ticket.id, lines });
  await sendQuotation(ctx, { quotationId });
}
