import { expect, it } from 'vitest';
import { updateBillingSchedule } from '#app/domain/billing/update-billing-schedule.ts';
import { saveReminderStep } from '#app/domain/reminders/save-reminder-step.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listAuditEntries } from './list-audit-entries.ts';

it('tells who did what, newest first, a page at a time, narrowed by actor, operation, record and day', async () => {
  const { tenant, administrator, system } = await createTestTenant();
  const other = await createTestTenant();
  await saveReminderStep(other.administrator, { offsetDays: 50 });
  const accountant = await createTestMember(tenant, 'accountant');
  const { id: stepId } = await saveReminderStep(accountant, { offsetDays: 40 });
  await updateBillingSchedule(administrator, { enabled: true, dayOfMonth: 5 });
  await saveReminderStep({ ...system, ipAddress: '203.0.113.9' }, { offsetDays: 41 });

  // A job's own steps do not stand in the way of what people did.
  await withTenant(tenant.id, (db) =>
    db.auditEntry.create({
      data: {
        tenantId: tenant.id,
        id: newId(),
        actorKind: 'system',
        actorName: 'test',
        operation: 'mail-batch.claim',
        detail: {},
      },
    }),
  );
  const routine = ['mail-batch.claim', 'system'];

  const list = async (input: Parameters<typeof listAuditEntries>[1]) =>
    (await listAuditEntries(administrator, input)).entries.map(({ operation, actorKind }) => [
      operation,
      actorKind,
    ]);
  const all = [
    ['reminder-step.save', 'system'],
    ['billing-schedule.update', 'member'],
    ['reminder-step.save', 'member'],
  ];
  expect(await list({})).toEqual(all);
  const first = await listAuditEntries(administrator, { limit: 2 });
  expect(first.entries).toHaveLength(2);
  expect(first.entries[0]).toMatchObject({ ipAddress: '203.0.113.9', detail: { offsetDays: 41 } });
  const rest = await listAuditEntries(administrator, { limit: 2, after: first.next });
  expect(rest).toMatchObject({
    entries: [{ subject: 'ReminderStep', subjectId: stepId, actorName: '赵员工' }],
    next: null,
  });
  expect(await list({ operation: 'billing-schedule.update' })).toEqual([all[1]]);
  expect(await list({ actor: 'system' })).toEqual([routine, all[0]]);
  expect(await list({ operation: 'mail-batch.claim' })).toEqual([routine]);
  const { actor } = accountant;
  expect(await list({ actor: actor.kind === 'member' ? actor.membershipId : null })).toEqual([all[2]]);
  expect(await list({ q: stepId })).toEqual([all[2]]);
  expect(await list({ q: '赵' })).toEqual([all[2]]);
  expect(await list({ from: '2020-01-01', through: '2020-01-02' })).toEqual([]);
  await expect(listAuditEntries(accountant, {})).rejects.toMatchObject({ code: 'forbidden' });
});
