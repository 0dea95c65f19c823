import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** A company with twelve homes and their owners, a crew, and a category for leaks and one for complaints. */
export async function deskScene() {
  const { tenant, system, administrator } = await createTestTenant();
  const tenantId = tenant.id;
  const { communityId, buildingId } = await createTestRegister(tenantId, { properties: 12 });
  const ids = {
    departmentId: newId(),
    groupId: newId(),
    leakId: newId(),
    socketId: newId(),
    noiseId: newId(),
  };
  const homes = await withTenant(tenantId, async (db) => {
    await db.department.create({ data: { tenantId, id: ids.departmentId, name: '快修班' } });
    const repair = { tenantId, kind: 'repair', departmentId: ids.departmentId, clockHours: 'always' };
    await db.ticketCategory.create({ data: { ...repair, id: ids.groupId, name: '室内维修' } });
    await db.ticketCategory.create({
      data: {
        ...repair,
        id: ids.leakId,
        parentId: ids.groupId,
        name: '水管漏水',
        respondMinutes: 15,
        resolveMinutes: 240,
      },
    });
    await db.ticketCategory.create({
      data: {
        ...repair,
        id: ids.socketId,
        parentId: ids.groupId,
        name: '插座',
        respondMinutes: 60,
        arriveMinutes: 120,
        resolveMinutes: 1_440,
      },
    });
    const complaints = newId();
    await db.ticketCategory.create({ data: { tenantId, id: complaints, kind: 'complaint', name: '投诉' } });
    await db.ticketCategory.create({
      data: { tenantId, id: ids.noiseId, parentId: complaints, kind: 'complaint', name: '噪声' },
    });
    await db.ticketField.createMany({
      data: [
        { label: '漏水部位', key: 'where', kind: 'choice', isRequired: true, choices: ['厨房', '卫生间'] },
        { label: '漏了几天', key: 'days', kind: 'number', isRequired: false, choices: [] },
        { label: '照片', key: 'photo', kind: 'photo', isRequired: true, choices: [] },
      ].map((field, position) => ({ ...field, tenantId, id: newId(), categoryId: ids.leakId, position })),
    });
    return db.tenure.findMany({
      where: { tenantId },
      orderBy: { property: { code: 'asc' } },
      select: { propertyId: true, personId: true, person: { select: { phone: true, name: true } } },
    });
  });
  return {
    tenant,
    tenantId,
    system,
    administrator,
    communityId,
    buildingId,
    homes,
    ...ids,
    desk: await createTestMember(tenant, 'customer_service'),
    leader: await createTestMember(tenant, 'leader'),
    ticket: (id: string) =>
      withTenant(tenantId, (db) =>
        db.ticket.findUniqueOrThrow({
          where: { tenantId_id: { tenantId, id } },
          include: { events: { orderBy: { version: 'asc' } }, clocks: true },
        }),
      ),
  };
}
