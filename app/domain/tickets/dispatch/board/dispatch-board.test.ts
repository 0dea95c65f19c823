import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { assignTicket } from '../assign-ticket.ts';
import { offerTicket } from '../offer-ticket.ts';
import { type DispatchScene, dispatchScene, membershipOf } from '../testing/dispatch-scene.ts';
import { transferTicket } from '../transfer-ticket.ts';
import { dispatchBoard } from './dispatch-board.ts';

let scene: DispatchScene;

beforeAll(async () => {
  scene = await dispatchScene();
});

describe('the dispatch board', () => {
  it('shows what waits, the pool, and each worker with what they have in hand, the most urgent first', async () => {
    const [busy, idle] = [await scene.worker(), await scene.worker({ status: 'off' })];
    const elsewhere = await scene.worker({ departmentId: scene.otherDepartmentId });
    const normal = await scene.report('normal');
    const emergency = await scene.report('emergency', { accepted: true });
    const urgent = await scene.report('urgent');
    const pooled = await scene.report();
    await offerTicket(scene.desk, { ticketId: pooled });
    const inHand = [await scene.report('normal'), await scene.report('urgent')];
    for (const ticketId of inHand)
      await assignTicket(scene.desk, { ticketId, assigneeId: membershipOf(busy) });
    const contractorId = newId();
    await withTenant(scene.tenantId, (db) =>
      db.contractor.create({
        data: { tenantId: scene.tenantId, id: contractorId, name: '安达', phone: '1' },
      }),
    );
    const outside = await scene.report();
    await transferTicket(scene.desk, {
      ticketId: outside,
      to: { kind: 'contractor', contractorId },
      note: '外包',
    });
    const secret = await scene.report();
    await withTenant(
      scene.tenantId,
      (db) =>
        db.$executeRaw`update ticket set confidential = true where tenant_id = ${scene.tenantId}::uuid and id = ${secret}::uuid`,
    );

    const board = await dispatchBoard(scene.desk, {});
    const ids = (lane: { cards: { id: string }[] } | undefined) => lane?.cards.map(({ id }) => id);
    expect(ids(board.waiting)).toEqual([emergency, urgent, normal]);
    expect(board.waiting.count).toBe(3);
    expect(board.waiting.cards[1]).toMatchObject({
      category: '漏水快修',
      place: '春江花园',
      status: 'submitted',
    });
    expect(board.waiting.cards[1]?.dueAt).toBeInstanceOf(Date);
    // Answered already: nothing of it runs any more.
    expect(board.waiting.cards[0]?.dueAt).toBeNull();
    expect(ids(board.pool)).toEqual([pooled]);
    const laneOf = (membershipId: string) => board.workers.find((lane) => lane.membershipId === membershipId);
    expect(ids(laneOf(membershipOf(busy)))).toEqual([inHand[1], inHand[0]]);
    expect(laneOf(membershipOf(busy))).toMatchObject({ count: 2, status: 'on_duty', skills: ['plumbing'] });
    expect(laneOf(membershipOf(idle))).toMatchObject({ count: 0, cards: [] });
    expect(board.workers.at(-1)?.membershipId).toBe(membershipOf(idle));
    expect(board.contractors.map((lane) => [lane.name, ids(lane)])).toEqual([['安达', [outside]]]);

    const other = await dispatchBoard(scene.desk, { departmentId: scene.otherDepartmentId });
    expect(other.waiting).toEqual({ count: 0, cards: [] });
    expect(other.workers.map(({ membershipId }) => membershipId)).toEqual([membershipOf(elsewhere)]);
  });

  it('is for those who give out work', async () => {
    await expect(dispatchBoard(await scene.worker(), {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(dispatchBoard(await scene.lead(), {})).resolves.toBeDefined();
  });
});
