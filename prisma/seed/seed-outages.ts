import { addDays, type Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { momentOf } from '#app/kernel/moment-of.ts';
import type { Tenant } from '#tenants/context.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

type Words = { title: string; description: string; news: string[] };

const words: Record<'zh' | 'en', { past: Words; planned: Words }> = {
  zh: {
    past: {
      title: '1 号楼电梯停运',
      description: '门机故障，维保单位已在路上。请走楼梯，行动不便的住户请致电客服，我们上门协助。',
      news: ['配件已更换，正在试运行。', '电梯已恢复运行，感谢理解。'],
    },
    planned: {
      title: '清洗水箱，短时停水',
      description: '请提前储水。恢复后先放水一两分钟，水清后再用。',
      news: [],
    },
  },
  en: {
    past: {
      title: 'Lift out of order in building 1',
      description:
        'The door drive failed; the maintenance company is on its way. Call us if you need help with the stairs.',
      news: [
        'The part has been replaced; we are testing.',
        'The lift runs again. Thank you for your patience.',
      ],
    },
    planned: {
      title: 'Water off while the tank is cleaned',
      description: 'Please keep some water. Let it run for a minute afterwards until it is clear.',
      news: [],
    },
  },
};

/** One outage that is over, one that is planned, and the hours in which the crews come by appointment. */
export async function seedOutages(tenant: Tenant, company: DemoCompany, today: Day): Promise<void> {
  const { past, planned } = words[company.language === 'zh-CN' ? 'zh' : 'en'];
  const author = company.staff.find(({ role }) => role === 'customer_service')?.name ?? company.name;
  const at = (day: Day, time: string) => momentOf(`${day}T${time}`, tenant.timeZone) as Date;
  await withTenant(tenant.id, async (db) => {
    const community = await db.community.findFirstOrThrow({
      where: { tenantId: tenant.id },
      orderBy: { name: 'asc' },
      include: { buildings: { orderBy: { name: 'asc' }, take: 1 } },
    });
    const lately = addDays(today, -9);
    await plant(db, tenant, past, {
      author,
      kind: 'lift',
      communityId: community.id,
      buildingId: community.buildings[0]?.id ?? null,
      status: 'resolved',
      startsAt: at(lately, '08:20'),
      expectedEndAt: at(lately, '12:00'),
      endedAt: at(lately, '11:35'),
    });
    const soon = addDays(today, 3);
    await plant(db, tenant, planned, {
      author,
      kind: 'water',
      communityId: community.id,
      buildingId: null,
      status: 'open',
      isPlanned: true,
      startsAt: at(soon, '09:00'),
      expectedEndAt: at(soon, '15:00'),
    });
  });
}

type Facts = {
  /** Who wrote the news of it. */
  author: string;
  kind: string;
  communityId: string;
  buildingId: string | null;
  status: string;
  isPlanned?: boolean;
  startsAt: Date;
  expectedEndAt: Date;
  endedAt?: Date;
};

async function plant(
  db: TenantDb,
  { id: tenantId }: Tenant,
  { title, description, news }: Words,
  { buildingId, author, ...facts }: Facts,
): Promise<void> {
  const id = newId();
  await db.outage.create({
    data: { tenantId, id, title, description, ...facts, ...(facts.endedAt && { createdAt: facts.startsAt }) },
  });
  if (buildingId) await db.outagePlace.create({ data: { tenantId, id: newId(), outageId: id, buildingId } });
  await db.outageUpdate.createMany({
    data: news.map((body, index) => ({
      tenantId,
      id: newId(),
      outageId: id,
      body,
      createdByName: author,
      createdAt: new Date(facts.startsAt.getTime() + (index + 1) * 90 * 60_000),
    })),
  });
}
