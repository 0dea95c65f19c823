import { expect, it } from 'vitest';
import { listComplaints } from '#app/domain/complaints/list-complaints.ts';
import { listTicketMessages } from '#app/domain/tickets/messages/list-ticket-messages.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { demoAddress, demoCompanies } from './demo-companies.ts';
import { seedComplaints } from './seed-complaints.ts';

it('leaves something told in confidence answered, talked about and new, as it came about', async () => {
  const [company] = demoCompanies;
  if (!company) throw new Error('no demonstration');
  const { tenant } = await createTestTenant({ starters: true, language: company.language });
  await createTestRegister(tenant.id, { properties: 2 });
  const where = { tenantId: tenant.id };
  const { personId } = await withTenant(tenant.id, (db) =>
    db.tenure.findFirstOrThrow({ where: { ...where, kind: 'owner' } }),
  );
  const owner = await createTestOwner(tenant, personId);
  const leader = await createTestMember(tenant, 'leader');
  const service = await createTestMember(tenant, 'customer_service');
  await withTenant(tenant.id, async (db) => {
    const name = async (mailbox: string, { actor }: TenantContext) => {
      const id = actor.kind === 'member' ? actor.membershipId : '';
      await db.membership.updateMany({
        where: { ...where, id },
        data: { email: demoAddress(company, mailbox) },
      });
      return id;
    };
    await name(company.owner.mailbox, owner);
    await name('leader', leader);
    const membershipId = await name('service', service);
    const { id: departmentId } = await db.department.findFirstOrThrow({
      where,
      orderBy: { position: 'asc' },
    });
    await db.staffProfile.create({ data: { ...where, membershipId, departmentId } });
  });
  await seedComplaints(tenant, company, new Date());
  const { complaints } = await listComplaints(leader, {});
  expect(complaints.map(({ kind, status }) => [kind, status])).toEqual([
    ['suggestion', 'submitted'],
    ['complaint', 'working'],
    ['complaint', 'rated'],
  ]);
  const [, noise] = complaints;
  const { messages } = await listTicketMessages(owner, { ticketId: noise?.id ?? '' });
  expect(messages.map(({ fromOwner }) => fromOwner)).toEqual([false, true]);
});
