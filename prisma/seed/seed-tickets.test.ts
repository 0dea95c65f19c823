import { expect, it } from 'vitest';
import { getFieldWork } from '#app/domain/tickets/field/get-field-work.ts';
import { listTickets } from '#app/domain/tickets/lists/list-tickets.ts';
import { ticketStatuses } from '#app/domain/tickets/machine/transitions.ts';
import { localDay } from '#app/kernel/dates.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { demoAddress, demoCompanies } from './demo-companies.ts';
import { seedDirectives } from './seed-directives.ts';
import { seedTickets } from './seed-tickets.ts';

/** Where the demonstration has nothing to show by tickets alone: an outage takes in, and somebody merges. */
const elsewhere = ['absorbed', 'merged', 'waiting_approval', 'called_back'];

it('leaves tickets of the demonstration at every place of their life, stamped when it happened', {
  timeout: 120_000,
}, async () => {
  const company = demoCompanies[0];
  if (!company) throw new Error('no demonstration');
  const { tenant, administrator } = await createTestTenant({ starters: true, language: company.language });
  await createTestRegister(tenant.id, { properties: 20 });
  const people: [string, TenantContext][] = [
    ['service', await createTestMember(tenant, 'customer_service')],
    ['worker', await createTestMember(tenant, 'repair_worker')],
    ['worker2', await createTestMember(tenant, 'repair_worker')],
    ['lead', await createTestMember(tenant, 'repair_lead')],
    ['leader', await createTestMember(tenant, 'leader')],
  ];
  for (const [mailbox, { actor }] of people)
    await withTenant(tenant.id, (db) =>
      db.membership.updateMany({
        where: { tenantId: tenant.id, id: actor.kind === 'member' ? actor.membershipId : '' },
        data: { email: demoAddress(company, mailbox) },
      }),
    );
  await seedTickets(tenant, company, new Date());
  const found = await withTenant(tenant.id, (db) =>
    db.ticket.findMany({
      where: { tenantId: tenant.id },
      include: { events: { orderBy: { version: 'asc' } } },
    }),
  );
  const there = new Set(found.map(({ status }) => status));
  expect(ticketStatuses.filter((status) => !there.has(status) && !elsewhere.includes(status))).toEqual([]);
  for (const { events, createdAt } of found) {
    const times = [createdAt, ...events.map((event) => event.createdAt)].map(Number);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(Date.now());
  }
  const { tickets } = await listTickets(administrator, { view: 'open' });
  expect(tickets.length).toBeGreaterThan(10);

  await seedDirectives(tenant, company, localDay(new Date(), tenant.timeZone));
  const worker = people[1]?.[1] as TenantContext;
  const { directives } = await getFieldWork(worker, {});
  // One on a ticket of theirs, one on a ticket of a colleague.
  expect(directives.map(({ ticketId }) => ticketId !== null).sort()).toEqual([false, true]);
});
