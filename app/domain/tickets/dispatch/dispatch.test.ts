import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { acknowledgeTicket } from './acknowledge-ticket.ts';
import { assignTicket } from './assign-ticket.ts';
import { handBackTicket } from './hand-back-ticket.ts';
import { offerTicket } from './offer-ticket.ts';
import { postponeTicket } from './postpone-ticket.ts';
import { type DispatchScene, dispatchScene, membershipOf } from './testing/dispatch-scene.ts';
import { transferTicket } from './transfer-ticket.ts';

let scene: DispatchScene;
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000);

beforeAll(async () => {
  scene = await dispatchScene();
});

describe('giving out work', () => {
  it('accepts and assigns at once, is acknowledged with an arrival, postponed and handed back', async () => {
    const worker = await scene.worker();
    const ticketId = await scene.report();
    await assignTicket(scene.desk, { ticketId, assigneeId: membershipOf(worker) });
    const expectedAt = soon(40);
    await acknowledgeTicket(worker, { ticketId, expectedAt: expectedAt.toISOString() });
    expect(await scene.ticket(ticketId)).toMatchObject({ status: 'acknowledged', expectedAt });
    const later = soon(90);
    await postponeTicket(worker, { ticketId, expectedAt: later, note: '上一家还没修好' });
    expect(await scene.ticket(ticketId)).toMatchObject({ status: 'acknowledged', expectedAt: later });
    await handBackTicket(worker, { ticketId, note: '需要登高车' });
    expect(await scene.ticket(ticketId)).toMatchObject({
      status: 'accepted',
      assigneeId: null,
      expectedAt: null,
    });
    expect((await scene.events(ticketId)).map(({ event }) => event)).toEqual([
      'submit',
      'accept',
      'assign',
      'acknowledge',
      'postpone',
      'hand_back',
    ]);
    // What is no longer theirs, they neither see nor move.
    await expect(acknowledgeTicket(worker, { ticketId, expectedAt })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('refuses an arrival that has passed, except where it was said in time and sent late', async () => {
    const worker = await scene.worker();
    const ticketId = await scene.report();
    await assignTicket(scene.desk, { ticketId, assigneeId: membershipOf(worker) });
    await expect(acknowledgeTicket(worker, { ticketId, expectedAt: soon(-30) })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const doneAt = soon(-60);
    await acknowledgeTicket(worker, { ticketId, expectedAt: soon(-30), doneAt });
    expect((await scene.events(ticketId)).at(-1)).toMatchObject({ event: 'acknowledge', doneAt });
  });

  it('gives work only to those whose role works on tickets', async () => {
    const ticketId = await scene.report();
    const keeper = await createTestMember(scene.tenant, 'warehouse_keeper');
    for (const assigneeId of [newId(), membershipOf(keeper)])
      await expect(assignTicket(scene.desk, { ticketId, assigneeId })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    const gone = await scene.worker();
    await withTenant(scene.tenantId, (db) =>
      db.staffProfile.update({
        where: { tenantId_membershipId: { tenantId: scene.tenantId, membershipId: membershipOf(gone) } },
        data: { leftOn: new Date('2026-01-01') },
      }),
    );
    await expect(
      assignTicket(scene.desk, { ticketId, assigneeId: membershipOf(gone) }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(
      assignTicket(await scene.worker(), { ticketId, assigneeId: membershipOf(gone) }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await scene.ticket(ticketId)).toMatchObject({ status: 'submitted' });
  });

  it('offers to a pool, also what was assigned, and asks for a department where there is none', async () => {
    const ticketId = await scene.report();
    await offerTicket(scene.desk, { ticketId });
    expect(await scene.ticket(ticketId)).toMatchObject({
      status: 'pooled',
      departmentId: scene.departmentId,
    });
    await assignTicket(scene.desk, { ticketId, assigneeId: membershipOf(await scene.worker()) });
    await offerTicket(scene.desk, { ticketId, departmentId: scene.otherDepartmentId });
    expect(await scene.ticket(ticketId)).toMatchObject({
      status: 'pooled',
      assigneeId: null,
      departmentId: scene.otherDepartmentId,
    });
    await withTenant(scene.tenantId, (db) =>
      db.ticketCategory.update({
        where: { tenantId_id: { tenantId: scene.tenantId, id: scene.categoryId } },
        data: { departmentId: null },
      }),
    );
    const homeless = await scene.report();
    await expect(offerTicket(scene.desk, { ticketId: homeless })).rejects.toMatchObject({
      code: 'invalid_input',
      detail: { fields: [{ path: 'departmentId', code: 'required' }] },
    });
    await withTenant(scene.tenantId, (db) =>
      db.ticketCategory.update({
        where: { tenantId_id: { tenantId: scene.tenantId, id: scene.categoryId } },
        data: { departmentId: scene.departmentId },
      }),
    );
  });
});

describe('passing a ticket on', () => {
  it('goes from colleague to colleague by whoever has it, and to another department', async () => {
    const [first, second] = [await scene.worker(), await scene.worker()];
    const ticketId = await scene.report();
    await assignTicket(scene.desk, { ticketId, assigneeId: membershipOf(first) });
    await acknowledgeTicket(first, { ticketId, expectedAt: soon(20) });
    const colleague = { kind: 'colleague', assigneeId: membershipOf(second) } as const;
    await transferTicket(first, { ticketId, to: colleague, note: '他离得更近' });
    expect(await scene.ticket(ticketId)).toMatchObject({
      status: 'assigned',
      assigneeId: membershipOf(second),
      expectedAt: null,
    });
    await expect(transferTicket(first, { ticketId, to: colleague, note: '再来一次' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(transferTicket(second, { ticketId, to: colleague, note: '给自己' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const department = { kind: 'department', departmentId: scene.otherDepartmentId } as const;
    await transferTicket(second, { ticketId, to: department, note: '是电路问题' });
    expect(await scene.ticket(ticketId)).toMatchObject({
      status: 'accepted',
      assigneeId: null,
      departmentId: scene.otherDepartmentId,
    });
    const last = (await scene.events(ticketId)).at(-1);
    expect(last).toMatchObject({
      event: 'transfer_department',
      note: '是电路问题',
      actorId: membershipOf(second),
    });
  });

  it('to a contractor is for those who give out work', async () => {
    const contractorId = newId();
    await withTenant(scene.tenantId, (db) =>
      db.contractor.create({
        data: { tenantId: scene.tenantId, id: contractorId, name: '安达电梯', phone: '021-5555' },
      }),
    );
    const worker = await scene.worker();
    const ticketId = await scene.report();
    await assignTicket(scene.desk, { ticketId, assigneeId: membershipOf(worker) });
    const to = { kind: 'contractor', contractorId } as const;
    await expect(transferTicket(worker, { ticketId, to, note: '外包' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await transferTicket(scene.desk, { ticketId, to, note: '电梯厂家处理' });
    expect(await scene.ticket(ticketId)).toMatchObject({
      status: 'assigned',
      assigneeId: null,
      contractorId,
    });
    await expect(
      transferTicket(scene.desk, { ticketId, to: { kind: 'contractor', contractorId: newId() }, note: '无' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
