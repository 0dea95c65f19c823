import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { settleTicket } from '#app/domain/quotations/settle-ticket.ts';
import { cancelTicket } from '#app/domain/tickets/desk/cancel-ticket.ts';
import { mergeTickets } from '#app/domain/tickets/desk/merge-tickets.ts';
import { settleTicketByHand } from '#app/domain/tickets/desk/settle-ticket-by-hand.ts';
import {
  endedStatuses,
  type TicketStatus,
  ticketEventNames,
  transitionOf,
} from '#app/domain/tickets/machine/transitions.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { memberOf, type WarehouseScene, warehouseScene } from '../testing/warehouse-scene.ts';
import { getMaterialRequest } from './get-material-request.ts';
import { issueMaterials } from './issue-materials.ts';
import { listMaterialRequests } from './list-material-requests.ts';
import { requestMaterials } from './request-materials.ts';

let scene: WarehouseScene;
beforeEach(async () => {
  scene = await warehouseScene();
  await scene.receive(scene.pipeId, '100', 10_000n);
});

const ask = async (ticketId: string, quantity = '1') =>
  (
    await requestMaterials(scene.worker, {
      ticketId,
      warehouseId: scene.mainId,
      lines: [{ materialId: scene.pipeId, quantity }],
    })
  ).requestId;

const requestOf = (requestId: string) => getMaterialRequest(scene.keeper, { requestId });

/** Above 500 somebody agrees first. */
const withLimit = () =>
  saveApprovalFlow(scene.administrator, {
    documentKind: 'material_request',
    name: '大额领料',
    aboveAmount: 500n,
    steps: [{ membershipId: memberOf(scene.administrator) }],
  });

const approvalOf = (documentId: string) =>
  withTenant(scene.tenantId, (db) =>
    db.approvalRequest.findFirstOrThrow({ where: { tenantId: scene.tenantId, documentId } }),
  );

const finish = (ticketId: string) =>
  scene.move(
    ticketId,
    { event: 'resume', as: 'system' },
    { event: 'finish', as: 'worker', note: '已修好', set: { confirmedBy: 'none', doneAt: new Date() } },
  );

/** Every way in which a ticket that asks for materials comes to its end. */
const ways: [string, 'assigned' | 'working', (ticketId: string) => Promise<unknown>][] = [
  ['cancel', 'working', (ticketId) => cancelTicket(scene.administrator, { ticketId, note: '不修了' })],
  [
    'merge',
    'assigned',
    async (ticketId) =>
      mergeTickets(scene.administrator, { ticketIds: [ticketId], intoId: await scene.ticket('accepted') }),
  ],
  [
    'settle',
    'working',
    async (ticketId) => {
      await finish(ticketId);
      expect(await settleTicket(scene.system, { ticketId })).toEqual({ settled: true });
    },
  ],
  [
    'settle',
    'working',
    async (ticketId) => {
      await finish(ticketId);
      await settleTicketByHand(scene.administrator, { ticketId, note: '核对过' });
    },
  ],
  [
    'restore',
    'assigned',
    (ticketId) => scene.move(ticketId, { event: 'absorb', as: 'system' }, { event: 'restore', as: 'system' }),
  ],
];

describe('what a ticket asked for', () => {
  it.each(ways)('ends with it: %s (%s)', async (event, until, end) => {
    const ticketId = await scene.ticket(until);
    const handed = await ask(ticketId, '2');
    await issueMaterials(scene.keeper, { requestId: handed });
    const open = await ask(ticketId, '3');
    await end(ticketId);
    expect(await requestOf(open)).toMatchObject({ status: 'cancelled', endedWith: event });
    // What was handed out stays with it.
    expect(await requestOf(handed)).toMatchObject({ status: 'issued', endedWith: null, issuedValue: 200n });
    expect(await scene.costOf(ticketId)).toBe(200n);
    expect(await listMaterialRequests(scene.keeper, { status: 'to_issue' })).toMatchObject({ requests: [] });
    await expect(issueMaterials(scene.keeper, { requestId: open })).rejects.toMatchObject({
      code: 'ticket_moved',
    });
    expect((await scene.newsOf(scene.keeper)).at(-1)).toMatchObject({
      event: 'material_not_needed',
      params: { number: '2', warehouse: '总仓' },
    });
  });

  it('is not waited for by its approver any more, and the keeper is not told of what they never heard of', async () => {
    await withLimit();
    const ticketId = await scene.ticket();
    const requestId = await ask(ticketId, '6');
    const approval = await approvalOf(requestId);
    await cancelTicket(scene.administrator, { ticketId, note: '不修了' });
    expect(await requestOf(requestId)).toMatchObject({ status: 'cancelled', endedWith: 'cancel' });
    expect(await approvalOf(requestId)).toMatchObject({ status: 'withdrawn' });
    await expect(
      decideApproval(scene.administrator, { requestId: approval.id, position: 1, decision: 'approved' }),
    ).rejects.toMatchObject({ code: 'approval_not_waiting' });
    expect(await scene.newsOf(scene.keeper)).toEqual([]);
  });

  it('ends with every event after which nothing more is expected of anybody', () => {
    const over: readonly TicketStatus[] = [...endedStatuses, 'settled'];
    const ending = ticketEventNames.filter((event) => transitionOf(event).ends);
    expect(ending).toEqual(
      ticketEventNames.filter((event) => over.includes(transitionOf(event).to as never)),
    );
  });

  it('is handed out or closed, never both, where both are done at the same moment', async () => {
    let value = 10_000n;
    for (let round = 0; round < 12; round += 1) {
      const ticketId = await scene.ticket();
      const requestId = await ask(ticketId);
      const [issue, cancel] = await Promise.allSettled([
        issueMaterials(scene.keeper, { requestId }),
        cancelTicket(scene.administrator, { ticketId, note: '不修了' }),
      ]);
      expect(cancel.status).toBe('fulfilled');
      const { status, issuedValue } = await requestOf(requestId);
      if (issue.status === 'fulfilled') value -= issue.value.value;
      else expect(issue.reason).toMatchObject({ code: 'ticket_moved' });
      expect(status).toBe(issue.status === 'fulfilled' ? 'issued' : 'cancelled');
      expect(await scene.costOf(ticketId)).toBe(issuedValue);
      expect((await scene.stockOf(scene.pipeId)).value).toBe(value);
    }
  });

  it('is closed with its approval, where that is decided at the same moment', async () => {
    await withLimit();
    for (let round = 0; round < 8; round += 1) {
      const ticketId = await scene.ticket();
      const requestId = await ask(ticketId, '6');
      const { id } = await approvalOf(requestId);
      const [decide, cancel] = await Promise.allSettled([
        decideApproval(scene.administrator, {
          requestId: id,
          position: 1,
          decision: round % 2 === 0 ? 'approved' : 'declined',
        }),
        cancelTicket(scene.administrator, { ticketId, note: '不修了' }),
      ]);
      expect(cancel.status).toBe('fulfilled');
      const decided = decide.status === 'fulfilled' ? decide.value.status : 'withdrawn';
      if (decide.status === 'rejected') expect(decide.reason).toMatchObject({ code: 'approval_not_waiting' });
      expect(await approvalOf(requestId)).toMatchObject({ status: decided });
      expect((await requestOf(requestId)).status).toBe(decided === 'declined' ? 'declined' : 'cancelled');
    }
  });
});
